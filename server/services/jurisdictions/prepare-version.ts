import { dateRule } from "@/server/domain/jurisdictions/date-rule";
import type { JurisdictionRule } from "@/server/domain/jurisdictions/rule";
import type { RuleVersionInput } from "@/server/domain/jurisdictions/rule-schema";
import { dayIn } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import { loadCalendars } from "./load-calendars";
import { storedRules } from "./stored-rules";

/** The version an input would make and the one it would end; refuses what the rule book refuses. */
export async function prepareVersion(
  context: Context,
  input: RuleVersionInput,
): Promise<{ ended: JurisdictionRule | null; next: JurisdictionRule }> {
  const stored = await storedRules(context, input);
  const calendar = (await loadCalendars(context)).of(input.calendar, context.now);
  const versions = stored.map(({ rule }) => rule);
  return dateRule(versions, input, { calendar, today: dayIn(context.now, input.zone) });
}
