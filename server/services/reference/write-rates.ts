import type { FeeRate } from "../../domain/fees/rate";
import type { Tx } from "../transaction";

/** Stores dated rates; where one is there, or another for the same days, that stays: a rate is superseded, never edited. */
export async function writeRates(tx: Tx, rates: readonly FeeRate[]): Promise<void> {
  await tx.sql(
    "write_rates",
    `insert into fee_rate (id, payer_id, clinic_id, jurisdiction, code, body, effective_from, effective_to, source, status)
     select r->>'id', (r->>'payerId')::uuid, (r->>'clinicId')::uuid, r->>'jurisdiction', r->>'code', r, (r->>'effectiveFrom')::date,
       (r->>'effectiveTo')::date, r->>'source', r->>'status'
     from jsonb_array_elements($1::jsonb) r on conflict do nothing`,
    [JSON.stringify(rates)],
  );
}
