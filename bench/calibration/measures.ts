import { type EndedProgram, isRunningAfter } from "@/server/domain/projection/fit/ended-program";
import type { Forecast, Forecaster } from "./forecasts";

/** One forecast and what happened: the final job match of who completed, and whether full duty was reached. */
export type Tried = { forecast: Forecast; final: number | null; ready: number };

export type Bin = { from: number; n: number; predicted: number; happened: number };

export type Measures = {
  /** Forecasts of those still running; those of them whose final job match is known. */
  running: number;
  completers: number;
  /** Mean absolute error of the final job match, points. */
  error: number;
  brier: number;
  /** Of the 80 % interval; its mean width in points. */
  coverage: number;
  width: number;
};

export const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const BINS = 10;

/** Forecasts for every program still running after so many weeks. */
export function tryOut(programs: readonly EndedProgram[], week: number, forecaster: Forecaster): Tried[] {
  return programs
    .filter((program) => isRunningAfter(program, week))
    .map((program) => ({
      forecast: forecaster(program, week),
      final: program.leftWeek === null ? (program.weeks.at(-1)?.tenths ?? 0) : null,
      ready: program.readyWeek === null ? 0 : 1,
    }));
}

export function measuresOf(tried: readonly Tried[]): Measures {
  const finals = tried.flatMap(({ forecast, final }) => (final === null ? [] : [{ forecast, final }]));
  return {
    running: tried.length,
    completers: finals.length,
    error: mean(finals.map(({ final, forecast }) => Math.abs(final - forecast.tenths))) / 10,
    brier: mean(tried.map(({ forecast, ready }) => (forecast.ready - ready) ** 2)),
    coverage: mean(
      finals.map(({ final, forecast }) => (final >= forecast.low && final <= forecast.high ? 1 : 0)),
    ),
    width: mean(finals.map(({ forecast }) => forecast.high - forecast.low)) / 10,
  };
}

/** The reliability curve of readiness: chances in tenths, beside how often they came true. */
export function reliability(tried: readonly Tried[]): Bin[] {
  return Array.from({ length: BINS }, (_, index): Bin => {
    const inside = tried.filter(
      ({ forecast }) => Math.min(BINS - 1, Math.floor(forecast.ready * BINS)) === index,
    );
    return {
      from: index / BINS,
      n: inside.length,
      predicted: mean(inside.map(({ forecast }) => forecast.ready)),
      happened: mean(inside.map(({ ready }) => ready)),
    };
  });
}
