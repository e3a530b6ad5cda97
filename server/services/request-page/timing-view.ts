import { formatInstant } from "@/server/domain/instant";
import type { Calendars } from "@/server/domain/jurisdictions/calendar-set";
import { type WrittenNotice, writtenNotice } from "@/server/domain/jurisdictions/written-notice";
import { type CountedDeadline, countedDeadline } from "../authorization/counted-deadline";
import { bindingRule } from "../authorization/request-deadline";
import { receivedText } from "./expedited-view";
import type { PageFacts } from "./page-facts";

/** A decided request against its deadline: how it was counted, whether it was met, and the written notice. */
export type TimingView = CountedDeadline & {
  inTime: boolean;
  /** When it was decided, in the jurisdiction's zone; the letter went out with it. */
  decidedText: string;
  /** Null where the rule asks for no written notice. */
  notice: WrittenNotice | null;
};

/** The clock of a decided request, from what was kept with it; null before a decision. */
export function timingView({ request, determination }: PageFacts, calendars: Calendars): TimingView | null {
  const { deadline, zone } = request;
  if (!deadline || !determination) return null;
  const decidedAt = new Date(determination.decidedAt);
  const rule = bindingRule(deadline);
  return {
    inTime: decidedAt <= new Date(deadline.dueAt),
    decidedText: formatInstant(decidedAt, zone),
    ...countedDeadline(deadline, zone),
    receivedText: receivedText(request),
    notice: writtenNotice(rule, calendars.of(rule.calendar, decidedAt), decidedAt),
  };
}
