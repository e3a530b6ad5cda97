import { AppError } from "@/server/domain/errors";
import { addDays, formatDayYear, type PlainDate, weekday } from "@/server/domain/plain-date";

/** A day that a calendar treats otherwise than its holiday table says. */
export type DayChange = { works: boolean; reason: string };

/** The days a jurisdiction works. A plain shape, so that it can be stored and edited. */
export type BusinessCalendar = {
  id: string;
  name: string;
  /** What the jurisdiction calls such a day: "business day", "working day". */
  dayWord: string;
  citation: string;
  firstDay: PlainDate;
  lastDay: PlainDate;
  /** Weekday holidays, with the reason in words. */
  holidays: Readonly<Record<string, string>>;
  /** Dated exceptions to weekends and holidays. */
  changes: Readonly<Record<string, DayChange>>;
};

const weekend: Record<number, string> = { 6: "Saturday", 7: "Sunday" };

/** Whether the day counts, and why not: "Saturday", "Thanksgiving Day". Refuses days outside the table (RULE). */
export function isBusinessDay(
  calendar: BusinessCalendar,
  day: PlainDate,
): { counts: boolean; reason: string } {
  if (day < calendar.firstDay || day > calendar.lastDay) {
    throw new AppError(
      "RULE",
      `The ${calendar.name} calendar runs from ${formatDayYear(calendar.firstDay)} to ${formatDayYear(calendar.lastDay)}; add its holidays before counting ${formatDayYear(day)}.`,
    );
  }
  const change = calendar.changes[day];
  if (change) return { counts: change.works, reason: change.reason };
  const reason = weekend[weekday(day)] ?? calendar.holidays[day];
  return reason ? { counts: false, reason } : { counts: true, reason: calendar.dayWord };
}

/** The first business day after `day`. */
export function nextBusinessDay(calendar: BusinessCalendar, day: PlainDate): PlainDate {
  return addBusinessDays(calendar, day, 1);
}

/** The nth business day after `day` (before it when n is negative); the day itself is never counted, n = 0 is the day. */
export function addBusinessDays(calendar: BusinessCalendar, day: PlainDate, count: number): PlainDate {
  const step = Math.sign(count);
  let current = day;
  for (let left = Math.abs(count); left > 0; ) {
    current = addDays(current, step);
    if (isBusinessDay(calendar, current).counts) left -= 1;
  }
  return current;
}

/** Business days after `from` up to and including `to`; negative when `to` is earlier. */
export function businessDaysBetween(calendar: BusinessCalendar, from: PlainDate, to: PlainDate): number {
  if (to < from) return -businessDaysBetween(calendar, to, from);
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isBusinessDay(calendar, day).counts) count += 1;
  }
  return count;
}
