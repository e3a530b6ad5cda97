import { addBusinessDays } from "../../domain/jurisdictions/calendar";
import { calendarOf } from "../../domain/jurisdictions/state-calendar";
import { dayIn, instantAt } from "../../domain/plain-date";
import type { ProgramFacts } from "../programs/find";

/** Five in the afternoon, clinic time, so many of the state's business days from now. */
export function inBusinessDays(
  { state, clinicZone }: Pick<ProgramFacts, "state" | "clinicZone">,
  now: Date,
  days: number,
): Date {
  return instantAt(addBusinessDays(calendarOf(state), dayIn(now, clinicZone), days), "17:00", clinicZone);
}
