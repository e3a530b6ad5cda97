import { counted } from "../counted";
import type { Cohort, GroupEffect } from "./cohort";

/** Fewer outcomes than this say nothing: the policy assumption stands. */
export const FEWEST_OUTCOMES = 20;

/** Fewer discharged programs than this, and the projection says "not yet trustworthy". */
export const TRUSTED_FROM = 100;

/** What a projection rests on, as it is shown and frozen. */
export type CohortSummary = Pick<
  Cohort,
  "name" | "basis" | "programs" | "fullDuty" | "fittedOn" | "version" | "weight"
> & {
  /** Absent in what earlier versions froze with a decision. */
  groups?: readonly GroupEffect[];
};

export function summaryOf(
  { name, basis, programs, fullDuty, fittedOn, version, weight }: Cohort,
  groups: readonly GroupEffect[],
): CohortSummary {
  return { name, basis, programs, fullDuty, fittedOn, version, weight, groups };
}

export function isTrusted({ basis, programs }: Pick<Cohort, "basis" | "programs">): boolean {
  return basis === "programs" && programs >= TRUSTED_FROM;
}

/** "Not yet trustworthy: …" until enough programs are discharged; null from then on. */
export function distrustText(cohort: Pick<Cohort, "basis" | "programs">): string | null {
  if (isTrusted(cohort)) return null;
  const known = cohort.basis === "policy" ? 0 : cohort.programs;
  return `Not yet trustworthy: ${known} of ${TRUSTED_FROM} outcomes.`;
}

/** "412 discharged programs (Meridian), 233 ready for full duty", or that there are none. */
export function cohortText({ basis, programs, fullDuty, name }: CohortSummary): string {
  if (basis === "policy") return "no program data yet: a policy assumption stands in";
  return `${counted(programs, "discharged program")} (${name}), ${fullDuty} ready for full duty`;
}

const KIND_WORDS = {
  clinic: "this clinic",
  strength: "this job strength",
  region: "this body region",
} as const;

/** "this clinic: 34 programs, 21 ready, counts 46 %, +3.1 % of the gap" for one group. */
export function groupText({ kind, programs, fullDuty, weight, jobMatchShift }: GroupEffect): string {
  const shift = `${jobMatchShift < 0 ? "−" : "+"}${Math.abs(jobMatchShift * 100).toFixed(1)} % of the gap`;
  return `${KIND_WORDS[kind]}: ${counted(programs, "program")}, ${fullDuty} ready, counts ${Math.round(weight * 100)} %, ${shift}`;
}
