import type { JurisdictionRule } from "@/server/domain/jurisdictions/rule";
import type { Context } from "../caller";
import { loadCalendars } from "../jurisdictions/load-calendars";
import type { DeadlineBook } from "./request-deadline";

/** The deadline rules of a jurisdiction and the payer's default, as stored, with the calendars they count by. */
export async function loadDeadlineBook(
  context: Pick<Context, "tx">,
  jurisdiction: string,
): Promise<DeadlineBook> {
  const rows = await context.tx.sql<{ body: JurisdictionRule }>(
    "load_rules",
    "select body || jsonb_build_object('effectiveTo', effective_to) as body from jurisdiction_rule where jurisdiction in ($1, 'default')",
    [jurisdiction],
  );
  return { rules: rows.map(({ body }) => body), calendars: await loadCalendars(context) };
}
