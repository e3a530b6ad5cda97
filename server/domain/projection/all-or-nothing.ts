import { probit } from "simple-statistics";

/** Policy: before any test one of five all-or-nothing tasks is gained in a week; counted as one in five tries. */
const PRIOR_GAINED = 1;
const PRIOR_TRIES = 5;

/** A wall is climbed or it is not: such a demand has no course to extend, only a chance each week. */
export function isAllOrNothing(ratios: readonly { ratio: number }[]): boolean {
  return ratios.every(({ ratio }) => ratio === 0 || ratio === 1);
}

/**
 * Standard-normal margin of having gained the task within `weeksAhead`: the chance a week is (1 gained) ÷ (5 tries +
 * the weeks it was missed), a beta–binomial estimate that sinks as misses add up.
 */
export function allOrNothingMargin(weeksMissed: number, weeksAhead: number): number {
  const aWeek = PRIOR_GAINED / (PRIOR_TRIES + weeksMissed);
  return probit(1 - (1 - aWeek) ** weeksAhead);
}
