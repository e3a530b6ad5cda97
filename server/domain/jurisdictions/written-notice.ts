import { addDays, dayIn, type PlainDate } from "@/server/domain/plain-date";
import { type BusinessCalendar, isBusinessDay } from "./calendar";
import type { CountedDay } from "./receipt";
import type { JurisdictionRule } from "./rule";

/** When the written notice of a decision must be sent, with each day counted or skipped. */
export type WrittenNotice = { dueOn: PlainDate; days: CountedDay[] };

type NoticeRule = Pick<JurisdictionRule, "writtenNoticeDays" | "zone">;

/**
 * The written notice of a decision made at `decidedAt`: so many business days after it, the day of the decision not
 * counted (28 TAC 134.600(j)). Null where the rule asks for none.
 */
export function writtenNotice(
  { writtenNoticeDays, zone }: NoticeRule,
  calendar: BusinessCalendar,
  decidedAt: Date,
): WrittenNotice | null {
  if (writtenNoticeDays === null) return null;
  let day = dayIn(decidedAt, zone);
  const days: CountedDay[] = [{ day, counted: false, reason: "decided; the first day is not counted" }];
  for (let counted = 0; counted < writtenNoticeDays; ) {
    day = addDays(day, 1);
    const { counts, reason } = isBusinessDay(calendar, day);
    if (counts) counted += 1;
    days.push({ day, counted: counts, reason: counts ? `day ${counted} of ${writtenNoticeDays}` : reason });
  }
  return { dueOn: day, days };
}
