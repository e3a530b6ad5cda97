import { clockOf } from "@/server/domain/projection/clock";
import type { EndedProgram } from "@/server/domain/projection/fit/ended-program";
import { seenAfter } from "@/server/domain/projection/fit/ended-program";
import type { FittedCohort } from "@/server/domain/projection/fit/fit-cohort";
import { effectsFor } from "@/server/domain/projection/fit/group-effects";
import { gainCurve } from "@/server/domain/projection/gain-curve";
import { pointAt } from "@/server/domain/projection/point";
import { bySeen } from "@/server/domain/projection/proven";
import { readiness, readyBy } from "@/server/domain/projection/readiness";

export type Forecast = { tenths: number; low: number; high: number; ready: number };

export type Forecaster = (program: EndedProgram, week: number) => Forecast;

/** The product's own functions on what was known after `week`. */
export function ours({ cohort, groups }: FittedCohort): Forecaster {
  return (program, week) => {
    const { weeks, essentials } = seenAfter(program, week);
    const effects = effectsFor(program, groups);
    const jobMatchShift = effects.reduce((sum, { jobMatchShift: shift }) => sum + shift, 0);
    const demandShift = effects.reduce((sum, { demandShift: shift }) => sum + shift, 0);
    const clock = clockOf(weeks, week, cohort.attendance);
    const tests = weeks.map(({ week: at, tenths }) => ({ week: at, tenths, dose: clock.doseAt(at) }));
    const curve = gainCurve(tests, cohort.jobMatch, jobMatchShift);
    const end = program.stayWeeks;
    const point = pointAt(curve, end, clock.doseAt(end), bySeen(cohort.levels, week));
    const chances = readiness(essentials, { clock, cohort, demandShift, fromWeek: week }, end);
    return {
      tenths: point.tenths,
      low: point.lowTenths,
      high: point.highTenths,
      ready: readyBy(chances, end) ?? 0,
    };
  };
}

const lastBefore = <T extends { week: number }>(values: readonly T[], week: number) =>
  values.findLast((value) => value.week <= week);

export const lastCarriedForward: Forecaster = (program, week) => {
  const tenths = lastBefore(program.weeks, week)?.tenths ?? 0;
  const met = program.essentials.every(({ ratios }) => (lastBefore(ratios, week)?.ratio ?? 0) >= 1);
  return { tenths, low: tenths, high: tenths, ready: met ? 1 : 0 };
};

/** Least squares through all points seen, never above 1000; through one point, level. */
function lineAt(points: readonly { week: number; value: number }[], week: number): number {
  const n = points.length;
  const meanX = points.reduce((sum, point) => sum + point.week, 0) / n;
  const meanY = points.reduce((sum, point) => sum + point.value, 0) / n;
  const sxx = points.reduce((sum, point) => sum + (point.week - meanX) ** 2, 0);
  const sxy = points.reduce((sum, point) => sum + (point.week - meanX) * (point.value - meanY), 0);
  return Math.min(1000, meanY + (sxx > 0 ? sxy / sxx : 0) * (week - meanX));
}

export const straightLine: Forecaster = (program, week) => {
  const { weeks, essentials } = seenAfter(program, week);
  const end = program.stayWeeks;
  const tenths = Math.max(
    0,
    lineAt(
      weeks.map((seen) => ({ week: seen.week, value: seen.tenths })),
      end,
    ),
  );
  const met = essentials.every(
    ({ ratios }) =>
      lineAt(
        ratios.map((test) => ({ week: test.week, value: test.ratio * 1000 })),
        end,
      ) >= 1000,
  );
  return { tenths, low: tenths, high: tenths, ready: met ? 1 : 0 };
};

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The cohort's mean final job match and its share of readiness among those still running after that week. */
export function cohortAverage(
  cohort: readonly EndedProgram[],
  running: (program: EndedProgram, week: number) => boolean,
): Forecaster {
  const of = [0, 1, 2, 3, 4, 5].map((week) => {
    const still = cohort.filter((program) => running(program, week));
    const completed = still.filter(({ leftWeek }) => leftWeek === null);
    return {
      tenths: mean(completed.map(({ weeks }) => weeks.at(-1)?.tenths ?? 0)),
      ready: mean(still.map(({ readyWeek }) => (readyWeek === null ? 0 : 1))),
    };
  });
  return (_, week) => {
    const { tenths = 0, ready = 0 } = of[week] ?? {};
    return { tenths, low: tenths, high: tenths, ready };
  };
}

/** Not one of the three, but harder to beat: the last value with the cohort's mean gain from that week on. */
export function lastPlusMeanGain(
  cohort: readonly EndedProgram[],
  running: (program: EndedProgram, week: number) => boolean,
): Forecaster {
  const average = cohortAverage(cohort, running);
  const gains = [0, 1, 2, 3, 4, 5].map((week) => {
    const still = cohort.filter((program) => running(program, week) && program.leftWeek === null);
    return mean(
      still.map(({ weeks }) => (weeks.at(-1)?.tenths ?? 0) - (lastBefore(weeks, week)?.tenths ?? 0)),
    );
  });
  return (program, week) => {
    const last = lastBefore(program.weeks, week)?.tenths ?? 0;
    const tenths = Math.min(1000, last + (gains[week] ?? 0));
    return { tenths, low: tenths, high: tenths, ready: average(program, week).ready };
  };
}
