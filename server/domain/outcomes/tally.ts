import type { Cents } from "../money";
import type { StrengthLevel } from "../occupations/strength";
import { proportion } from "./proportion";

/** Ended programs of one clinic and job strength that had started, counted together: everything here adds up across tallies. */
export type OutcomeTally = {
  clinicId: string;
  strength: StrengthLevel | null;
  starters: number;
  completers: number;
  /** At full duty in their own job at discharge, of all starters and of completers. */
  fullDuty: number;
  fullDutyCompleters: number;
  /** Programs whose stay had been approved, and those of them discharged on or before its promised date. */
  promised: number;
  stayKept: number;
  reportsDue: number;
  reportsOnTime: number;
  /** Full-duty returns whose status at 30 and 90 days is known, and those of them still at full duty. */
  known30: number;
  durable30: number;
  known90: number;
  durable90: number;
  costCents: Cents;
};

const FULL_DUTY = ["starters", "completers", "fullDuty", "fullDutyCompleters"] as const;

/** As much of a tally as the two full-duty figures need. */
export type FullDutyTally = Pick<OutcomeTally, "clinicId" | "strength" | (typeof FULL_DUTY)[number]>;

/** Full duty of completers and of all starters: never one without the other (rules.md §7). */
export function fullDutyShares(sum: Pick<OutcomeTally, (typeof FULL_DUTY)[number]>) {
  return {
    completers: proportion(sum.fullDutyCompleters, sum.completers),
    starters: proportion(sum.fullDuty, sum.starters),
  };
}

const ALL = [
  ...FULL_DUTY,
  "promised",
  "stayKept",
  "reportsDue",
  "reportsOnTime",
  "known30",
  "durable30",
  "known90",
  "durable90",
  "costCents",
] as const;

export const addTallies = (tallies: readonly OutcomeTally[]) => add(ALL, tallies);
export const addFullDuty = (tallies: readonly FullDutyTally[]) => add(FULL_DUTY, tallies);

function add<Field extends string>(
  fields: readonly Field[],
  tallies: readonly Record<Field, number>[],
): Record<Field, number> {
  const sum = (field: Field) => tallies.reduce((total, tally) => total + tally[field], 0);
  return Object.fromEntries(fields.map((field) => [field, sum(field)])) as Record<Field, number>;
}
