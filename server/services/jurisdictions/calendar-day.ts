import type { CalendarDayInput } from "@/server/domain/jurisdictions/calendar-schema";
import { refuseChange } from "@/server/domain/jurisdictions/change-day";
import { dayIn } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import { loadCalendars } from "./load-calendars";

/** A calendar has no zone of its own; of the zones of the country the day begins here first. */
export const ruleClockZone = "America/New_York";

/** Refuses a change that the calendar cannot take: not to come, outside its years, or already so. */
export async function refuseCalendarDay(context: Context, input: CalendarDayInput): Promise<void> {
  const calendar = (await loadCalendars(context)).of(input.calendarId, context.now);
  refuseChange(calendar, input, dayIn(context.now, ruleClockZone));
}
