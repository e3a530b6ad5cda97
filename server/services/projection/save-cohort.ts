import { z } from "zod";
import { daySchema } from "../../domain/plain-date-schema";
import type { Cohort, GroupEffect } from "../../domain/projection/cohort";
import { command } from "../command";

const saveSql = `insert into projection_cohort (payer_id, scope, fitted_on, method_version, programs, parameters, groups, fitted_at)
  values ($1, coalesce($1::uuid::text, 'whole'), $2, $3, $4, $5, $6, $7)
  on conflict (scope, fitted_on, method_version) do nothing`;

function byKind(groups: readonly GroupEffect[]): Record<string, Record<string, GroupEffect>> {
  const kinds = Map.groupBy(groups, ({ kind }) => kind);
  return Object.fromEntries(
    [...kinds].map(([kind, effects]) => [kind, Object.fromEntries(effects.map((one) => [one.key, one]))]),
  );
}

/** Keeps a fit: from now on the projection of these programs is made with it. A second one of a day changes nothing. */
export const saveCohort = command({
  name: "saveCohort",
  permission: "projection:refit",
  input: z.object({
    payerId: z.uuid().nullable(),
    fittedOn: daySchema("The day of the fit"),
    cohort: z.custom<Cohort>((value) => typeof value === "object" && value !== null),
    groups: z.array(z.custom<GroupEffect>()),
  }),
  async run({ tx, now }, { payerId, fittedOn, cohort, groups }) {
    await tx.sql("save_cohort", saveSql, [
      payerId,
      fittedOn,
      cohort.version,
      cohort.programs,
      JSON.stringify(cohort),
      JSON.stringify(byKind(groups)),
      now,
    ]);
    return { result: null, event: { type: "projection.refitted", payerId, programs: cohort.programs } };
  },
});
