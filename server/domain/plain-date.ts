import { TZDate } from "@date-fns/tz";
import { format } from "date-fns";
import { AppError } from "./errors";

/** A calendar day with no time and no zone: "2026-11-23". */
export type PlainDate = string & { readonly __plainDate: true };

const msPerDay = 86_400_000;

/** Days since 1970-01-01; plain arithmetic, because lists ask for it thousands of times. */
const dayNumber = (day: PlainDate) => Date.parse(day) / msPerDay;
const fromDayNumber = (number: number) => new Date(number * msPerDay).toISOString().slice(0, 10) as PlainDate;

export function isPlainDate(text: string): text is PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Reads "YYYY-MM-DD"; refuses anything else (2026-02-30 too) with a sentence. */
export function plainDate(text: string, field?: string): PlainDate {
  if (isPlainDate(text)) return text;
  throw new AppError("BAD_INPUT", `“${text}” is not a date. Write it as YYYY-MM-DD, like 2026-11-23.`, field);
}

export function addDays(day: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(day) + days);
}

/** The first day of a day's month. */
export function firstOfMonth(day: PlainDate): PlainDate {
  return `${day.slice(0, 7)}-01` as PlainDate;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Monday 1 … Sunday 7. */
export function weekday(day: PlainDate): number {
  return new Date(dayNumber(day) * msPerDay).getUTCDay() || 7;
}

/** The calendar day it is in `zone` (an IANA name) at the instant `now`. */
export function dayIn(now: Date, zone: string): PlainDate {
  return format(new TZDate(now, zone), "yyyy-MM-dd") as PlainDate;
}

/** What the wall clock in `zone` shows at an instant: "17:00". */
export function timeIn(at: Date, zone: string): string {
  return format(new TZDate(at, zone), "HH:mm");
}

/** The instant at which the wall clock in `zone` shows `time` ("17:00") on `day`. */
export function instantAt(day: PlainDate, time: string, zone: string): Date {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const [hour, minute] = time.split(":").map(Number) as [number, number];
  return new Date(new TZDate(year, month - 1, date, hour, minute, zone).getTime());
}

const written = new Map<string, string>();
const mostWritten = 10_000;

// The same few hundred days are written again and again.
function write(day: PlainDate, pattern: string): string {
  const key = `${pattern}${day}`;
  const known = written.get(key);
  if (known) return known;
  if (written.size >= mostWritten) written.clear();
  const text = format(new TZDate(`${day}T12:00:00Z`, "UTC"), pattern);
  written.set(key, text);
  return text;
}

/** "Tue 1 Dec" */
export function formatDay(day: PlainDate): string {
  return write(day, "EEE d MMM");
}

/** "1 Dec" */
export function formatDayMonth(day: PlainDate): string {
  return write(day, "d MMM");
}

/** "1 Dec 2026" */
export function formatDayYear(day: PlainDate): string {
  return write(day, "d MMM yyyy");
}
