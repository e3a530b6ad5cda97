import { calendarSet } from "./calendar-set";
import { shippedCalendars } from "./calendars.data";

/** The calendars as shipped, without anybody's exceptions: for the demonstration, whose past is reckoned by them. */
export const shippedCalendarSet = calendarSet(shippedCalendars, []);
