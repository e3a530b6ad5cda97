import { setImmediate } from "node:timers/promises";
import { dayIn, type PlainDate } from "../../domain/plain-date";
import { type Cohort, DEFAULT_COHORT } from "../../domain/projection/cohort";
import { type FittedCohort, fittingCohort } from "../../domain/projection/fit/fit-cohort";
import { FEWEST_OUTCOMES } from "../../domain/projection/trust";
import { within } from "../caller";
import { loadEndedPrograms } from "./ended-programs";
import { saveCohort } from "./save-cohort";

type Scope = { payerId: string; name: string };

const identity = { kind: "system" } as const;

const scopesSql = `select o.payer_id as "payerId", max(g.name) as name
  from outcome o join organization g on g.id = o.payer_id
  where not exists (select from projection_cohort k where k.scope = 'whole' and k.fitted_on >= $1 and k.method_version = $2)
  group by o.payer_id order by 1`;

/** Every payer with outcomes; none where today's fits are made already. */
const loadScopes = (now: Date) =>
  within({ identity, now }, ({ tx }) =>
    tx.sql<Scope>("projection_scopes", scopesSql, [dayIn(now, "UTC"), DEFAULT_COHORT.version]),
  );

/** A fit in steps: the process that serves pages breathes between them. */
async function fitInSteps(steps: Generator<void, FittedCohort>): Promise<FittedCohort> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}

async function refit(payerId: string | null, name: string, whole: Cohort, now: Date): Promise<Cohort | null> {
  const programs = await within({ identity, now }, (context) => loadEndedPrograms(context, payerId));
  if (programs.length < FEWEST_OUTCOMES) return null;
  const fittedOn: PlainDate = dayIn(now, "UTC");
  const { cohort, groups } = await fitInSteps(fittingCohort(programs, whole, { name, fittedOn }));
  await saveCohort.run({ identity, now }, { payerId, fittedOn, cohort, groups });
  return cohort;
}

/**
 * Fits the whole on the latest discharged programs of all payers, then each payer's own drawn toward it; those with too
 * few outcomes keep the policy assumption. Once a day. As the product itself; gives how many fits were kept.
 */
export async function refitCohorts(now: Date): Promise<number> {
  const scopes = await loadScopes(now);
  if (scopes.length === 0) return 0;
  const whole = await refit(null, "all payers", DEFAULT_COHORT, now);
  let kept = whole ? 1 : 0;
  for (const { payerId, name } of scopes)
    if (await refit(payerId, name, whole ?? DEFAULT_COHORT, now)) kept += 1;
  return kept;
}
