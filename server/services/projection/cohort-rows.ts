import type { Cohort, CohortOfProgram, GroupEffect } from "../../domain/projection/cohort";
import type { Tx } from "../transaction";

/** Which fit a program's projection is made with, and what its groups add; null before any fit. */
export type CohortRef = { id: string; groups: GroupEffect[] };

/**
 * The latest fit of the payer of program `p` by the instant in parameter `at`; none while it has too few outcomes: other
 * payers' programs would promise too much (decision 13). A column of a statement.
 */
export const cohortRefJson = (
  at: string,
) => `(select json_build_object('id', k.id, 'groups', projection_groups(k.id, p.id))
  from projection_cohort k where k.scope = p.payer_id::text and k.fitted_at <= ${at}
  order by k.fitted_on desc, k.fitted_at desc limit 1)`;

/** A fit is never edited, so what was read once stands; dropped when it grows past so many. */
const known = new Map<string, Cohort>();
const mostKnown = 500;

const cohortsSql = `select id, parameters from projection_cohort where id = any($1::uuid[])`;

/** The fits that references name, those not met before in one round trip. */
export async function cohortsOf(
  tx: Tx,
  refs: readonly (CohortRef | null)[],
): Promise<(ref: CohortRef | null) => CohortOfProgram | null> {
  const ids = new Set(refs.flatMap((ref) => (ref && !known.has(ref.id) ? [ref.id] : [])));
  if (ids.size > 0) {
    if (known.size > mostKnown) known.clear();
    const rows = await tx.sql<{ id: string; parameters: Cohort }>("projection_cohorts", cohortsSql, [
      [...ids],
    ]);
    for (const { id, parameters } of rows) known.set(id, parameters);
  }
  return (ref) => {
    const cohort = ref && known.get(ref.id);
    return ref && cohort ? { cohort, groups: ref.groups } : null;
  };
}
