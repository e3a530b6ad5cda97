import { type BusinessCalendar, calendars } from "./calendar";

/** The calendar a state's business days are counted by: its own where one ships, else the federal one. */
export function calendarOf(state: string): BusinessCalendar {
  return state === "TX" || state === "CA" ? calendars[state] : calendars.federal;
}
