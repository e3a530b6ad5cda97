import { plainDate } from "@/server/domain/plain-date";
import { DEFAULT_COHORT } from "@/server/domain/projection/cohort";
import { isRunningAfter } from "@/server/domain/projection/fit/ended-program";
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
/** The product's forecast, the three it must beat, and one that is harder to beat. */
export type Name = "ours" | (typeof RIVALS)[number] | "last + mean gain";

const WHOLE = 1_000;
const OWN = 1_000;
const HELD_OUT = 1_000;
const on = plainDate("2026-11-01");

/** The whole: fitted on the first world only, of other clinics than any payer's here. */
export function fitWhole(seed: number): FittedCohort {
  const programs = simulate(WORLDS[0] as World, WHOLE, 900 + seed, 90 + seed);
  return fitCohort(programs, DEFAULT_COHORT, { name: "the whole", fittedOn: on });
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

export function fitPayer(programs: ReturnType<typeof payerOf>["own"], whole: FittedCohort): FittedCohort {
  if (programs.length === 0) return { cohort: whole.cohort, groups: [] };
  return fitCohort(programs, whole.cohort, { name: "this payer", fittedOn: on });
}

/** Every forecaster on the held-out programs of one payer, by weeks seen. */
export function trialOf(world: number, seed: number, whole: FittedCohort): Record<Name, Tried[][]> {
  const { own, held } = payerOf(world, seed);
  const by = (forecaster: Forecaster) => WEEKS.map((week) => tryOut(held, week, forecaster));
  return {
    ours: by(ours(fitPayer(own, whole))),
    "last value": by(lastCarriedForward),
    "straight line": by(straightLine),
    "cohort average": by(cohortAverage(own, isRunningAfter)),
    "last + mean gain": by(lastPlusMeanGain(own, isRunningAfter)),
  };
}
