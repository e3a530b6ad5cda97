import type { Cohort } from "./cohort";

/** A wall is climbed or it is not: such a demand has no course to extend, only a chance each week. */
export function isAllOrNothing(ratios: readonly { ratio: number }[]): boolean {
  return ratios.every(({ ratio }) => ratio === 0 || ratio === 1);
}

/**
 * Chance of having gained the task within `weeksAhead`: a week's chance is (gained) ÷ (tries + the weeks it was
 * missed), a beta–binomial estimate that sinks as misses add up.
 */
export function gainedWithin(
  weeksMissed: number,
  weeksAhead: number,
  { gained, tries }: Cohort["allOrNothing"],
): number {
  return 1 - (1 - gained / (tries + weeksMissed)) ** weeksAhead;
}
