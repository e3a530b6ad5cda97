import { clockOf } from "../clock";
import type { Cohort } from "../cohort";
import { expectAt, gainCurve } from "../gain-curve";
import { mixtureBelow } from "../mixture";
import { bySeen } from "../proven";
import { modelChances, unmetDemands } from "../readiness";
import { type EndedProgram, isRunningAfter, seenAfter } from "./ended-program";
import type { FittedCohort } from "./fit-cohort";
import { fitLevels, type Placed, smoothed } from "./fit-levels";
import { fitProven, type Tried } from "./fit-proven";
import { effectsFor } from "./group-effects";

/** Programs, and courses that were fitted without them. */
export type Trial = { fitted: FittedCohort; on: readonly EndedProgram[] };

/** Weeks seen for which a cohort keeps levels of its own: the baseline and five more. */
const SEEN = [0, 1, 2, 3, 4, 5];
const CORRELATIONS = [0, 0.2, 0.4, 0.6, 0.8];
const FULL = 999.5;

function shiftsOf(program: EndedProgram, { groups }: FittedCohort): { jobMatch: number; demand: number } {
  const effects = effectsFor(program, groups);
  return {
    jobMatch: effects.reduce((sum, { jobMatchShift }) => sum + jobMatchShift, 0),
    demand: effects.reduce((sum, { demandShift }) => sum + demandShift, 0),
  };
}

function placed(program: EndedProgram, seenWeeks: number, fitted: FittedCohort): Placed[] {
  const final = program.weeks.at(-1);
  const { weeks } = seenAfter(program, seenWeeks);
  if (!final || weeks.length === 0 || program.leftWeek !== null) return [];
  const { cohort } = fitted;
  const clock = clockOf(weeks, seenWeeks, cohort.attendance);
  const tests = weeks.map(({ week, tenths }) => ({ week, tenths, dose: clock.doseAt(week) }));
  const curve = gainCurve(tests, cohort.jobMatch, shiftsOf(program, fitted).jobMatch);
  const normals = expectAt(curve, program.stayWeeks, clock.doseAt(program.stayWeeks));
  const full = final.tenths >= FULL;
  return [
    {
      from: mixtureBelow(normals, full ? FULL : final.tenths),
      to: full ? 1 : mixtureBelow(normals, final.tenths),
    },
  ];
}

function tried(program: EndedProgram, seenWeeks: number, fitted: FittedCohort, correlation: number): Tried[] {
  const { weeks, essentials } = seenAfter(program, seenWeeks);
  if (essentials.length === 0 || essentials.some(({ ratios }) => ratios.length === 0)) return [];
  const cohort = { ...fitted.cohort, demandCorrelation: correlation };
  const clock = clockOf(weeks, seenWeeks, cohort.attendance);
  const basis = { clock, cohort, demandShift: shiftsOf(program, fitted).demand, fromWeek: seenWeeks };
  const unmet = unmetDemands(essentials, basis);
  if (unmet.length === 0) return [];
  const chance = modelChances(unmet, basis, program.stayWeeks).at(-1) ?? 0;
  return [{ chance, happened: program.readyWeek !== null && program.readyWeek <= program.stayWeeks }];
}

function over<T>(
  trials: readonly Trial[],
  week: number,
  of: (program: EndedProgram, fitted: FittedCohort) => T[],
): T[] {
  return trials.flatMap(({ fitted, on }) =>
    on.filter((program) => isRunningAfter(program, week)).flatMap((program) => of(program, fitted)),
  );
}

const surprise = (all: readonly Tried[]) =>
  all.reduce((sum, { chance, happened }) => {
    const given = Math.min(1 - 1e-4, Math.max(1e-4, chance));
    return sum - Math.log(happened ? given : 1 - given);
  }, 0);

/** The correlation of demands under which what happened surprises least, after two weeks. */
function correlationOf(trials: readonly Trial[], whole: number): number {
  const costs = CORRELATIONS.map((correlation) => {
    const all = over(trials, 2, (program, fitted) => tried(program, 2, fitted, correlation));
    // The whole's own value counts as so many programs a unit away.
    return { correlation, cost: surprise(all) + 4 * (correlation - whole) ** 2 };
  });
  return costs.reduce((best, one) => (one.cost < best.cost ? one : best)).correlation;
}

/** Levels and proven chances by weeks seen, and the correlation of demands, from programs the courses have not seen. */
export function calibrated(
  trials: readonly Trial[],
  whole: Cohort,
): Pick<Cohort, "levels" | "proven" | "demandCorrelation"> {
  const demandCorrelation = correlationOf(trials, whole.demandCorrelation);
  const places = SEEN.map((week) => over(trials, week, (program, fitted) => placed(program, week, fitted)));
  const levels = smoothed(
    SEEN.map((week) => fitLevels(places[week] ?? [], bySeen(whole.levels, week))),
    places.map(({ length }) => length),
  );
  const proven = SEEN.map((week) =>
    fitProven(
      over(trials, week, (program, fitted) => tried(program, week, fitted, demandCorrelation)),
      bySeen(whole.proven, week),
    ),
  );
  return { levels, proven, demandCorrelation };
}
