import type { PlainDate } from "../plain-date";
import { type Clock, clockOf, type SeenWeek } from "./clock";
import { type Cohort, type CohortOfProgram, DEFAULT_COHORT, type GroupEffect } from "./cohort";
import { WEEKS_LOOKED_BEYOND } from "./full-duty-date";
import { type GainCurve, gainCurve } from "./gain-curve";
import { type ProjectedPoint, pointAt } from "./point";
import { bySeen } from "./proven";
import { type EssentialCourse, type Readiness, readiness } from "./readiness";
import { type EmptyWeeks, testsAsTrained, trainedBy } from "./training-weeks";

/** What a course is fitted on. Weeks count program weeks, 0 is the baseline; ascending, tested weeks only. */
export type CourseFacts = {
  weeks: readonly SeenWeek[];
  essentials: readonly EssentialCourse[];
  /** The projection's horizon, and the stay whose pace it follows. */
  stay: {
    /** The program week that ends the projection. */
    weeksTotal: number;
    weekNow: number;
    sessionsPerWeek: number;
    /** Those of the weeks without a session. */
    emptyWeeks?: EmptyWeeks;
    /** Weeks of training still to come, a part allowed; all of each week that is not empty unless said. */
    weeksAhead?: number;
    /** Weeks of the stay itself; as many as are projected unless said. */
    stayWeeks?: number;
  };
  cohort: CohortOfProgram | null;
  startOn: PlainDate;
  today: PlainDate;
};

/** The fitted courses behind a projection, in weeks of training: an empty week moves nothing. */
export type Model = {
  curve: GainCurve;
  ready: Readiness;
  clock: Clock;
  cohort: Cohort;
  groups: readonly GroupEffect[];
  weekNow: number;
};

const shiftOf = (groups: readonly GroupEffect[], key: "jobMatchShift" | "demandShift") =>
  groups.reduce((sum, group) => sum + group[key], 0);

/** Fits job match and every unmet essential demand; null when nothing has been measured. */
export function modelOf(facts: CourseFacts): Model | null {
  if (facts.weeks.length === 0) return null;
  const { cohort, groups } = facts.cohort ?? { cohort: DEFAULT_COHORT, groups: [] };
  const { emptyWeeks = [] } = facts.stay;
  const { weeks, essentials } = testsAsTrained(facts, emptyWeeks);
  const weekNow = trainedBy(facts.stay.weekNow, emptyWeeks);
  const weeksTotal = trainedBy(facts.stay.weeksTotal, emptyWeeks);
  const clock = clockOf(weeks, weekNow, cohort.attendance);
  const tests = weeks.map(({ week, tenths }) => ({ week, tenths, dose: clock.doseAt(week) }));
  const toWeek = Math.max(weeksTotal, weekNow) + WEEKS_LOOKED_BEYOND;
  const basis = { clock, cohort, demandShift: shiftOf(groups, "demandShift"), fromWeek: weekNow };
  return {
    curve: gainCurve(tests, cohort.jobMatch, shiftOf(groups, "jobMatchShift")),
    ready: readiness(essentials, basis, toWeek),
    clock,
    cohort,
    groups,
    weekNow,
  };
}

/** Job match expected after so many weeks of training (a part of a week allowed). */
export function matchAt({ curve, clock, cohort, weekNow }: Model, week: number): ProjectedPoint {
  return pointAt(curve, week, clock.doseAt(week), bySeen(cohort.levels, weekNow));
}
