/** One tested week: job match in tenths and attendance; 0 planned where it is not known. */
export type SeenWeek = { week: number; tenths: number; attended: number; planned: number };

/** Weeks of full attendance that lie behind a calendar week, seen or expected: courses follow attendance. */
export type Clock = { doseAt: (week: number) => number };

/** How many sessions the cohort's attendance counts beside the worker's own. */
const COHORT_SESSIONS = 20;

/** The worker's share of planned sessions attended, shrunk toward the cohort's (beta–binomial). */
export function attendanceOf(weeks: readonly SeenWeek[], cohortShare: number): number {
  let [attended, planned] = [COHORT_SESSIONS * cohortShare, COHORT_SESSIONS];
  for (const week of weeks) {
    attended += Math.min(week.attended, week.planned);
    planned += week.planned;
  }
  return attended / planned;
}

/** A week without a report, and each week to come, counts with the worker's expected attendance. */
export function clockOf(weeks: readonly SeenWeek[], weekNow: number, cohortShare: number): Clock {
  const expected = attendanceOf(weeks, cohortShare);
  const seen = new Map(weeks.map((week) => [week.week, week]));
  const doses = [0];
  for (let week = 1; week <= weekNow; week += 1) {
    const { attended = 0, planned = 0 } = seen.get(week) ?? {};
    const rate = planned > 0 ? Math.min(1, attended / planned) : expected;
    doses.push((doses[week - 1] ?? 0) + rate);
  }
  const now = doses.at(-1) ?? 0;
  const doseAt = (week: number) =>
    week <= weekNow ? (doses[Math.floor(week)] ?? 0) : now + (week - weekNow) * expected;
  return { doseAt };
}
