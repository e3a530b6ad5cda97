import type { Period } from "@/server/domain/outcomes/period";
import type { FirstPassCount, Overrun } from "@/server/domain/outcomes/scorecard";
import type { FullDutyTally, OutcomeTally } from "@/server/domain/outcomes/tally";
import type { Context } from "../caller";

/** Whose outcomes are counted: null is all of that side; one of the two is always named. */
export type Whose = { payerId: string; clinicId: string | null } | { payerId: null; clinicId: string };

const talliesSql = `select clinic_id as "clinicId", strength, starters, completers, full_duty as "fullDuty",
    full_duty_completers as "fullDutyCompleters", promised, stay_kept as "stayKept", reports_due as "reportsDue",
    reports_on_time as "reportsOnTime", known_30 as "known30", durable_30 as "durable30", known_90 as "known90",
    durable_90 as "durable90", cost_cents::float8 as "costCents"
  from outcome_tallies($1, $2, $3, $4)`;

/**
 * Ended programs that had started, by clinic and job strength. Counted by the database for every reader alike, since a reader's own rows
 * are not all of them; whoever has nothing to do with that payer and clinic gets none.
 */
export async function loadTallies({ tx }: Context, whose: Whose, period: Period): Promise<OutcomeTally[]> {
  return tx.sql<OutcomeTally>("outcome_tallies", talliesSql, valuesOf(whose, period));
}

const fullDutySql = `select clinic_id as "clinicId", strength, starters, completers, full_duty as "fullDuty",
    full_duty_completers as "fullDutyCompleters"
  from full_duty_tallies($1, $2, $3)`;

/** All clinics of a payer, from the roll-ups; the same counts as the tallies have. */
export async function loadFullDuty(
  { tx }: Context,
  payerId: string,
  { from, to }: Period,
): Promise<FullDutyTally[]> {
  return tx.sql<FullDutyTally>("full_duty_tallies", fullDutySql, [payerId, from, to]);
}

export async function loadOverruns({ tx }: Context, whose: Whose, period: Period): Promise<Overrun[]> {
  return tx.sql<Overrun>(
    "outcome_overruns",
    "select days, programs from outcome_overruns($1, $2, $3, $4)",
    valuesOf(whose, period),
  );
}

/** Requests decided since the period began, and those decided on first pass; without what a payer approved after all. */
export async function loadFirstPass(
  { tx }: Context,
  whose: Whose,
  { from }: Period,
): Promise<FirstPassCount> {
  const [row] = await tx.sql<FirstPassCount>(
    "request_tallies",
    `select decided, first_pass as "firstPass" from request_tallies($1, $2, $3)`,
    [whose.payerId, whose.clinicId, from],
  );
  return row ?? { decided: 0, firstPass: 0 };
}

const valuesOf = ({ payerId, clinicId }: Whose, { from, to }: Period) => [payerId, clinicId, from, to];
