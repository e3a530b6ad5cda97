import { z } from "zod";
import { type VersionState, versionState } from "../../domain/dated-version";
import type { FeeRate } from "../../domain/fees/rate";
import { dayIn, type PlainDate } from "../../domain/plain-date";
import { query } from "../query";
import { rateScope } from "./rate-scope";
import { asRate } from "./standing-rates";

export type RateLine = {
  rate: FeeRate;
  state: VersionState;
  /** The clinic a contract is with; null for any, and for a schedule. */
  clinicName: string | null;
  /** The file that brought it, and when; null came with the product. */
  broughtBy: { fileName: string; at: string } | null;
};

type Row = {
  body: FeeRate;
  effective_to: PlainDate | null;
  clinic_name: string | null;
  file_name: string | null;
  at: Date | null;
};

/** The states' schedules and, for a payer, its contracts: every version, by state and program, the newest first. */
export const listRates = query({
  name: "listRates",
  permission: "rates:read",
  input: z.object({
    jurisdiction: z.string().max(2).nullable().default(null),
    program: z.enum(["hardening", "conditioning"]).nullable().default(null),
  }),
  views: null,
  async run({ tx, actor, now }, { jurisdiction, program }) {
    const rows = await tx.sql<Row>(
      "list_rates",
      `select r.body, r.effective_to::text, o.name as clinic_name, i.file_name, i.at from fee_rate r
       left join organization o on o.id = r.clinic_id left join rate_import i on i.id = r.import_id
       order by r.jurisdiction, r.payer_id nulls first, o.name nulls first, r.body->>'program' desc,
         r.body->>'accredited' desc nulls first, r.code, r.effective_from desc`,
    );
    const today = dayIn(now, actor.timeZone);
    const lines = rows.map((row) => rateLineOf(row, today));
    const shown = lines.filter(
      ({ rate }) =>
        (jurisdiction === null || rate.jurisdiction === jurisdiction) &&
        (program === null || rate.program === program),
    );
    return {
      lines: shown,
      own: rateScope(actor),
      jurisdictions: [...new Set(lines.map(({ rate }) => rate.jurisdiction))],
    };
  },
});

function rateLineOf(row: Row, today: PlainDate): RateLine {
  const rate = asRate(row);
  const { effectiveFrom: fromOn, effectiveTo: untilOn } = rate;
  return {
    rate,
    state: versionState({ fromOn, untilOn }, today),
    clinicName: row.clinic_name,
    broughtBy: row.file_name && row.at ? { fileName: row.file_name, at: row.at.toISOString() } : null,
  };
}
