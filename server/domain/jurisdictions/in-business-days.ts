import { dayIn, instantAt } from "../plain-date";
import { addBusinessDays, type BusinessCalendar } from "./calendar";

/** Where days are counted: the state's business days, and the clinic's wall clock. */
export type BusinessPlace = { calendar: BusinessCalendar; clinicZone: string };

/** Five in the afternoon, clinic time, so many business days after the day of `at` (before it when negative). */
export function inBusinessDays({ calendar, clinicZone }: BusinessPlace, at: Date, days: number): Date {
  return instantAt(addBusinessDays(calendar, dayIn(at, clinicZone), days), "17:00", clinicZone);
}
