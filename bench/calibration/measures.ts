import { type EndedProgram, isRunningAfter } from "@/server/domain/projection/fit/ended-program";
import type { Forecaster } from "./forecasts";

export type Bin = { from: number; n: number; predicted: number; happened: number };

export type Measures = {
  /** Programs measured: final job match among completers, readiness among all still running. */
  completers: number;
  running: number;
  /** Mean absolute error of the final job match, points. */
  error: number;
  brier: number;
  /** Of the 80 % interval; its mean width in points. */
  coverage: number;
  width: number;
  bins: Bin[];
};

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const TENTH = 10;

/** How a forecaster does on programs after so many weeks seen. */
export function measure(programs: readonly EndedProgram[], week: number, forecaster: Forecaster): Measures {
  const running = programs.filter((program) => isRunningAfter(program, week));
  const tried = running.map((program) => ({ program, forecast: forecaster(program, week) }));
  const finals = tried.flatMap(({ program, forecast }) =>
    program.leftWeek === null ? [{ final: program.weeks.at(-1)?.tenths ?? 0, forecast }] : [],
  );
  const ready = tried.map(({ program, forecast }) => ({
    chance: forecast.ready,
    happened: program.readyWeek === null ? 0 : 1,
  }));
  const bins = Array.from({ length: TENTH }, (_, index): Bin => {
    const inside = ready.filter(({ chance }) => Math.min(TENTH - 1, Math.floor(chance * TENTH)) === index);
    return {
      from: index / TENTH,
      n: inside.length,
      predicted: mean(inside.map(({ chance }) => chance)),
      happened: mean(inside.map(({ happened }) => happened)),
    };
  });
  return {
    completers: finals.length,
    running: running.length,
    error: mean(finals.map(({ final, forecast }) => Math.abs(final - forecast.tenths))) / TENTH,
    brier: mean(ready.map(({ chance, happened }) => (chance - happened) ** 2)),
    coverage: mean(finals.map(({ final, forecast }) => (final >= forecast.low && final <= forecast.high ? 1 : 0))),
    width: mean(finals.map(({ forecast }) => forecast.high - forecast.low)) / TENTH,
    bins,
  };
}
