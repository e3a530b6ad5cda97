import { plainDate } from "@/server/domain/plain-date";
import { DEFAULT_COHORT } from "@/server/domain/projection/cohort";
import { type EndedProgram, isRunningAfter } from "@/server/domain/projection/fit/ended-program";
import { type FittedCohort, fitCohort } from "@/server/domain/projection/fit/fit-cohort";
import {
  cohortAverage,
  type Forecaster,
  lastCarriedForward,
  lastPlusMeanGain,
  ours,
  straightLine,
} from "./forecasts";
import { type Tried, tryOut } from "./measures";
import { simulate } from "./simulate";
import { WORLDS, type World } from "./worlds";

export const SEEDS = [11, 12, 13, 14, 15] as const;
export const WEEKS = [1, 2, 3, 4] as const;
export const RIVALS = ["last value", "straight line", "cohort average"] as const;
/** The product's forecast and the three it must beat, by weeks seen. */
export type Trial = Record<"ours" | (typeof RIVALS)[number], Tried[][]>;
/** The whole of one seed. */
export type Whole = { seed: number; whole: FittedCohort };

const WHOLE = 1_000;
const OWN = 1_000;
const HELD_OUT = 1_000;
const on = plainDate("2026-11-01");

/** What the product projects with while a payer has too few outcomes. */
export const NOTHING_KNOWN: FittedCohort = { cohort: DEFAULT_COHORT, groups: [] };

/** The fitting cohort: the first world, of other clinics than any payer's here. */
export const wholePrograms = (seed: number) => simulate(WORLDS[0] as World, WHOLE, 900 + seed, 90 + seed);

/** The whole: fitted on the first world only. */
export function fitWhole(seed: number): FittedCohort {
  return fitCohort(wholePrograms(seed), DEFAULT_COHORT, { name: "the whole", fittedOn: on });
}

/** One payer's world: its discharged programs to fit on, and as many more that no fit has seen. */
export function payerOf(world: number, seed: number) {
  const [own, held] = [100 * seed + world, 7_000 + 100 * seed + world];
  const market = 10 * seed + world;
  return {
    own: simulate(WORLDS[world] as World, OWN, own, market),
    held: simulate(WORLDS[world] as World, HELD_OUT, held, market),
  };
}

export function fitPayer(programs: readonly EndedProgram[], whole: FittedCohort): FittedCohort {
  if (programs.length === 0) return { cohort: whole.cohort, groups: [] };
  return fitCohort(programs, whole.cohort, { name: "this payer", fittedOn: on });
}

/** Each forecaster on these programs, by weeks seen. */
export function triedBy<Name extends string>(
  programs: readonly EndedProgram[],
  forecasters: Record<Name, Forecaster>,
): Record<Name, Tried[][]> {
  const named = Object.entries<Forecaster>(forecasters).map(([name, forecaster]) => [
    name,
    WEEKS.map((week) => tryOut(programs, week, forecaster)),
  ]);
  return Object.fromEntries(named);
}

/** With the payer's own thousand outcomes, on its held-out programs; and one rival more that is harder to beat. */
export function trialOf(world: number, { seed, whole }: Whole): Trial & { "last + mean gain": Tried[][] } {
  const { own, held } = payerOf(world, seed);
  return triedBy(held, {
    ours: ours(fitPayer(own, whole)),
    "last value": lastCarriedForward,
    "straight line": straightLine,
    "cohort average": cohortAverage(own, isRunningAfter),
    "last + mean gain": lastPlusMeanGain(own, isRunningAfter),
  });
}

/** The fitting cohort's fit, and the policy assumption, on a payer's held-out programs without an outcome of its own. */
export function transferOf(world: number, { seed, whole }: Whole): Trial & { assumed: Tried[][] } {
  return triedBy(payerOf(world, seed).held, {
    ours: ours({ cohort: whole.cohort, groups: [] }),
    assumed: ours(NOTHING_KNOWN),
    "last value": lastCarriedForward,
    "straight line": straightLine,
    "cohort average": cohortAverage(wholePrograms(seed), isRunningAfter),
  });
}
