import type { Cents } from "../money";
import type { StrengthLevel } from "../occupations/strength";

/** Ended programs of one clinic and job strength, counted together: everything here adds up across tallies. */
export type OutcomeTally = {
  clinicId: string;
  strength: StrengthLevel | null;
  starters: number;
  completers: number;
  /** At full duty in their own job at discharge, of all starters and of completers. */
  fullDuty: number;
  fullDutyCompleters: number;
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

type Counted = Omit<OutcomeTally, "clinicId" | "strength">;

const nothing: Counted = {
  starters: 0,
  completers: 0,
  fullDuty: 0,
  fullDutyCompleters: 0,
  stayKept: 0,
  reportsDue: 0,
  reportsOnTime: 0,
  known30: 0,
  durable30: 0,
  known90: 0,
  durable90: 0,
  costCents: 0,
};

export function addTallies(tallies: readonly OutcomeTally[]): Counted {
  const sum = (field: keyof Counted) => tallies.reduce((total, tally) => total + tally[field], 0);
  const fields = Object.keys(nothing) as (keyof Counted)[];
  return Object.fromEntries(fields.map((field) => [field, sum(field)])) as Counted;
}
