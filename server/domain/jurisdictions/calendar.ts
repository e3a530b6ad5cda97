import { AppError } from "@/server/domain/errors";
import { addDays, formatDayYear, type PlainDate, weekday } from "@/server/domain/plain-date";
import { holidayTable } from "./holidays.data";

export type CalendarId = "federal" | "CA" | "TX";

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
};

const weekend: Record<number, string> = { 6: "Saturday", 7: "Sunday" };

function readTable(id: string): Record<string, string> {
  const section = holidayTable.split("calendar ").find((text) => text.startsWith(`${id}\n`)) ?? "";
  const years = [...section.matchAll(/^(\d{4}): (.*)$/gm)];
  const entries = years.flatMap(([, year, days = ""]) =>
    days.split("; ").map((one): [string, string] => [`${year}-${one.slice(0, 5)}`, one.slice(6)]),
  );
  return Object.fromEntries(entries);
}

const calendar = (id: CalendarId, name: string, dayWord: string, citation: string): BusinessCalendar => ({
  id,
  name,
  dayWord,
  citation,
  firstDay: "2015-01-01" as PlainDate,
  lastDay: "2035-12-31" as PlainDate,
  holidays: readTable(id),
});

/**
 * The shipped calendars, 2015–2035. California: CalHR's list, which holds the Friday after Thanksgiving from 2020-01-01.
 * Texas: the national list by date (no Juneteenth, no Columbus Day), the Friday after Thanksgiving, 24 and 26 December.
 */
export const calendars: Record<CalendarId, BusinessCalendar> = {
  federal: calendar("federal", "federal holidays", "business day", "5 U.S.C. 6103"),
  CA: calendar("CA", "California", "business day", "Cal. Lab. Code 4600.4(b); Gov. Code 19853"),
  TX: calendar("TX", "Texas", "working day", "28 TAC 102.3(b); Tex. Gov. Code 662.003(a)"),
};

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
