import { inBusinessDays as after } from "../../domain/jurisdictions/in-business-days";
import type { Context } from "../caller";
import { loadCalendars } from "../jurisdictions/load-calendars";
import type { ProgramFacts } from "../programs/find";

/** Five in the afternoon, clinic time, so many of the state's business days from now. */
export async function inBusinessDays(
  context: Pick<Context, "tx" | "now">,
  { state, clinicZone }: Pick<ProgramFacts, "state" | "clinicZone">,
  days: number,
): Promise<Date> {
  const { now } = context;
  const calendar = (await loadCalendars(context)).ofState(state, now);
  return after({ calendar, clinicZone }, now, days);
}
