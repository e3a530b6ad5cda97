import type { PlainDate } from "../../plain-date";
import { isAllOrNothing } from "../all-or-nothing";
import { attendanceOf, clockOf } from "../clock";
import { type Cohort, type GroupEffect, type SeriesModel } from "../cohort";
import type { Tested } from "../filter";
import { GAIN_SHAPES } from "../gain-shape";
import { calibrated, type Trial } from "./calibrate";
import type { EndedProgram } from "./ended-program";
import { believe, fittingSeries, type Series, seriesOf, WHOLE_COUNTS } from "./fit-series";
import { groupEffects, type Surplus } from "./group-effects";

type Named = { name: string; fittedOn: PlainDate };

export type FittedCohort = { cohort: Cohort; groups: GroupEffect[] };

/** Demand series beyond this many add seconds and nothing else. */
const MOST_DEMAND_SERIES = 1_500;

const FULL = 1000;

function testsOf(program: EndedProgram, attendance: number) {
  const end = program.weeks.at(-1)?.week ?? 0;
  const clock = clockOf(program.weeks, end, attendance);
  const jobMatch: Tested[] = program.weeks.map(({ week, tenths }) => ({
    week,
    tenths,
    dose: clock.doseAt(week),
  }));
  const demands = program.essentials
    .filter(({ ratios }) => ratios.length > 1 && (ratios[0]?.ratio ?? 1) < 1 && !isAllOrNothing(ratios))
    .map(({ ratios }) => {
      const met = ratios.findIndex(({ ratio }) => ratio >= 1);
      const kept = met < 0 ? ratios : ratios.slice(0, met + 1);
      return kept.map(
        ({ week, ratio }): Tested => ({ week, tenths: ratio * FULL, dose: clock.doseAt(week) }),
      );
    });
  return { jobMatch, demands };
}

/** Share of the gap gained above what the cohort expects of such a gap. */
function surplusOf(series: Series, model: SeriesModel): number {
  const { beliefs } = believe(series, model);
  return beliefs.reduce((sum, { odds, gain }, shape) => {
    const { base, perGap } = model.shapes[shape] ?? { base: 0, perGap: 0 };
    return sum + (odds * (gain - base)) / series.gap - odds * perGap;
  }, 0);
}

/** Share of programs that leave in a week; so many program-weeks of the whole beside the cohort's own. */
function leavingOf(programs: readonly EndedProgram[], whole: number): number {
  const left = programs.filter(({ leftWeek }) => leftWeek !== null).length;
  const weeks = programs.reduce((sum, { weeks: seen }) => sum + (seen.at(-1)?.week ?? 0), 0);
  return (left + whole * WHOLE_COUNTS) / (weeks + WHOLE_COUNTS);
}

/** All-or-nothing tasks: weekly tries until gained. */
function allOrNothingOf(
  programs: readonly EndedProgram[],
  whole: Cohort["allOrNothing"],
): Cohort["allOrNothing"] {
  let { gained, tries } = whole;
  for (const { essentials } of programs)
    for (const { ratios } of essentials) {
      if (ratios.length < 2 || !isAllOrNothing(ratios) || ratios[0]?.ratio === 1) continue;
      const at = ratios.findIndex(({ ratio }) => ratio === 1);
      gained += at < 0 ? 0 : 1;
      tries += at < 0 ? ratios.length - 1 : at;
    }
  // Scaled back to few tries, so that a worker's own misses still weigh.
  const scale = Math.min(1, 8 / tries);
  return { gained: gained * scale, tries: tries * scale };
}

/** A cohort's courses without its levels and proven chances; these want programs that the courses were not fitted on. */
function* fittingCourses(programs: readonly EndedProgram[], whole: Cohort): Generator<void, FittedCohort> {
  const attendance = attendanceOf(
    programs.flatMap(({ weeks }) => weeks),
    whole.attendance,
  );
  const tests = programs.map((program) => testsOf(program, attendance));
  const shapes = GAIN_SHAPES.length;
  const jobSeries = tests.map(({ jobMatch }) => seriesOf(jobMatch, shapes));
  const demandSeries = tests.map(({ demands }) => demands.map((each) => seriesOf(each, shapes)));
  const jobMatch = yield* fittingSeries(jobSeries, whole.jobMatch);
  const demand = yield* fittingSeries(demandSeries.flat().slice(0, MOST_DEMAND_SERIES), whole.demand);
  const surpluses = programs.map((program, index): Surplus => {
    const demands = (demandSeries[index] ?? []).map((series) => surplusOf(series, demand));
    const total = demands.reduce((sum, one) => sum + one, 0);
    const own = jobSeries[index];
    return {
      program,
      jobMatch: own ? surplusOf(own, jobMatch) : 0,
      demand: demands.length > 0 ? total / demands.length : 0,
    };
  });
  const cohort: Cohort = {
    ...whole,
    basis: "programs",
    programs: programs.length,
    fullDuty: programs.filter(({ readyWeek }) => readyWeek !== null).length,
    weight: programs.length / (programs.length + WHOLE_COUNTS),
    jobMatch,
    demand,
    attendance,
    leavePerWeek: leavingOf(programs, whole.leavePerWeek),
    allOrNothing: allOrNothingOf(programs, whole.allOrNothing),
  };
  return { cohort, groups: groupEffects(surpluses) };
}

/** Courses fitted on half of few programs would be poorer than those in use: three in four are closer to them. */
const FEW = 400;
const PARTS_OF_FEW = 4;

/**
 * Fits a cohort on discharged programs, drawn toward `whole` while they are few. Levels and chances are proven on each
 * part by the courses of the others, so that no program vouches for itself. Deterministic; yields between steps, for
 * a process that has other work to do.
 */
export function* fittingCohort(
  programs: readonly EndedProgram[],
  whole: Cohort,
  { name, fittedOn }: Named,
): Generator<void, FittedCohort> {
  const parts = programs.length < FEW ? PARTS_OF_FEW : 2;
  const tried: Trial[] = [];
  for (let part = 0; part < parts; part += 1) {
    const fitted = yield* fittingCourses(
      programs.filter((_, index) => index % parts !== part),
      whole,
    );
    tried.push({ fitted, on: programs.filter((_, index) => index % parts === part) });
  }
  const { cohort, groups } = yield* fittingCourses(programs, whole);
  return { cohort: { ...cohort, name, fittedOn, ...calibrated(tried, whole) }, groups };
}

/** The same at once. */
export function fitCohort(programs: readonly EndedProgram[], whole: Cohort, named: Named): FittedCohort {
  const steps = fittingCohort(programs, whole, named);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
