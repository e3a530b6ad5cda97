import { type IndemnityInput, weekSince } from "../../domain/fees/indemnity";
import { zoneOf } from "../../domain/jurisdictions/zones";
import { dayIn, type PlainDate } from "../../domain/plain-date";
import type { Context } from "../caller";
import { loadIndemnityRates } from "./indemnity-rates";

type Row = { cents: number; hourly: number | null; injured_on: PlainDate };

/**
 * What a claim's week off work is worked out from today, with the wage as the payer states it. null when no wage is
 * recorded. The day work stopped is not recorded: weeks are counted from the injury.
 */
export async function claimIndemnity(
  context: Context,
  { claimId, state }: { claimId: string; state: string },
): Promise<IndemnityInput | null> {
  const { tx, now } = context;
  const [row] = await tx.sql<Row>(
    "claim_wage",
    `select w.average_weekly_cents as cents, w.hourly_cents as hourly, c.injured_on::text
     from claim_wage w join claim c on c.id = w.claim_id where w.claim_id = $1`,
    [claimId],
  );
  if (!row || row.cents <= 0) return null;
  const { cents: averageWeeklyWageCents, hourly: hourlyCents, injured_on: injuredOn } = row;
  const weekOfDisability = weekSince(injuredOn, dayIn(now, zoneOf(state)));
  const rates = await loadIndemnityRates(context, state);
  return { state, averageWeeklyWageCents, hourlyCents, injuredOn, weekOfDisability, rates };
}
