import type { FeeRate } from "../../domain/fees/rate";
import type { PlainDate } from "../../domain/plain-date";
import type { Context } from "../caller";
import type { RateScope } from "./rate-scope";

type Row = { body: FeeRate; effective_to: PlainDate | null };

/** A stored rate with the last day it has now; its body keeps the one it was brought with. */
export const asRate = ({ body, effective_to }: Row): FeeRate => ({ ...body, effectiveTo: effective_to });

/** Every rate of the scope, past, in force and coming. */
export async function loadStandingRates({ tx }: Context, { payerId }: RateScope): Promise<FeeRate[]> {
  const rows = await tx.sql<Row>(
    "standing_rates",
    `select body, effective_to::text from fee_rate where payer_id is not distinct from $1
     order by jurisdiction, effective_from, id`,
    [payerId],
  );
  return rows.map(asRate);
}
