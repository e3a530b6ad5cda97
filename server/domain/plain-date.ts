import { TZDate } from "@date-fns/tz";
import { addDays as addDaysTo, differenceInCalendarDays, format, getISODay, isValid } from "date-fns";
import { AppError } from "./errors";

/** A calendar day with no time and no zone: "2026-11-23". */
export type PlainDate = string & { readonly __plainDate: true };

const noon = (day: PlainDate) => new TZDate(`${day}T12:00:00Z`, "UTC");

export function isPlainDate(text: string): text is PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new TZDate(`${text}T12:00:00Z`, "UTC");
  return isValid(date) && date.toISOString().startsWith(text);
}

/** Reads "YYYY-MM-DD"; refuses anything else (2026-02-30 too) with a sentence. */
export function plainDate(text: string, field?: string): PlainDate {
  if (isPlainDate(text)) return text;
  throw new AppError("BAD_INPUT", `“${text}” is not a date. Write it as YYYY-MM-DD, like 2026-11-23.`, field);
}

export function addDays(day: PlainDate, days: number): PlainDate {
  return format(addDaysTo(noon(day), days), "yyyy-MM-dd") as PlainDate;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return differenceInCalendarDays(noon(to), noon(from));
}

/** Monday 1 … Sunday 7. */
export function weekday(day: PlainDate): number {
  return getISODay(noon(day));
}

/** The calendar day it is in `zone` (an IANA name) at the instant `now`. */
export function dayIn(now: Date, zone: string): PlainDate {
  return format(new TZDate(now, zone), "yyyy-MM-dd") as PlainDate;
}

/** The instant at which the wall clock in `zone` shows `time` ("17:00") on `day`. */
export function instantAt(day: PlainDate, time: string, zone: string): Date {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const [hour, minute] = time.split(":").map(Number) as [number, number];
  return new Date(new TZDate(year, month - 1, date, hour, minute, zone).getTime());
}

/** "Tue 1 Dec" */
export function formatDay(day: PlainDate): string {
  return format(noon(day), "EEE d MMM");
}

/** "1 Dec 2026" */
export function formatDayYear(day: PlainDate): string {
  return format(noon(day), "d MMM yyyy");
}
