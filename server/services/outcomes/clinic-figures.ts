import { outcomePeriod } from "@/server/domain/outcomes/period";
import { type Proportion, proportion } from "@/server/domain/outcomes/proportion";
import { addTallies, fullDutyShares } from "@/server/domain/outcomes/tally";
import type { Context } from "../caller";
import type { Standing } from "../progress/refresh-standing";
import { loadTallies } from "./tallies";

/** What this clinic's programs for this payer came to in the last two years: the same figures for every reader. */
export type ClinicFigures = {
  completers: Proportion;
  starters: Proportion;
  /** Programs for a job as heavy that began within 10 points of the same job match; null without a strength level. */
  similar: Proportion | null;
};

/** "Similar" is within this many tenths of a point of the baseline. */
const NEAR_TENTHS = 100;

export async function loadClinicFigures(context: Context, standing: Standing): Promise<ClinicFigures> {
  const { program, today } = standing.evidence;
  const { payerId, clinicId } = program;
  const period = outcomePeriod(today);
  const sum = addTallies(await loadTallies(context, { payerId, clinicId }, period));
  return {
    ...fullDutyShares(sum),
    similar: program.strength === null ? null : await loadSimilar(context, standing),
  };
}

async function loadSimilar({ tx }: Context, { evidence, course }: Standing): Promise<Proportion> {
  const { program, today } = evidence;
  const { baselineTenths } = course;
  if (baselineTenths === null) return proportion(0, 0);
  const [row] = await tx.sql<{ programs: number; full_duty: number }>(
    "similar_outcomes",
    "select programs, full_duty from similar_outcomes($1, $2, $3, $4, $5, $6)",
    [
      program.payerId,
      program.clinicId,
      program.strength,
      baselineTenths - NEAR_TENTHS,
      baselineTenths + NEAR_TENTHS,
      outcomePeriod(today).from,
    ],
  );
  return proportion(row?.full_duty ?? 0, row?.programs ?? 0);
}
