import type { SeenWeek } from "./clock";
import type { EssentialCourse } from "./readiness";

/** Program weeks without a session: those between what was authorized and the first day of what follows. */
export type EmptyWeeks = readonly number[];

/** Weeks of training that lie behind a program week: an empty one adds none. */
export function trainedBy(week: number, empty: EmptyWeeks): number {
  return week - empty.filter((without) => without <= week).length;
}

/** The program week in which so many weeks of training are complete. */
export function weekTrained(trained: number, empty: EmptyWeeks): number {
  return empty
    .toSorted((a, b) => a - b)
    .reduce((week, without) => (without <= week ? week + 1 : week), trained);
}

/** The same weekly series, each week by the weeks of training that lie behind it. */
export function seriesAsTrained<Seen extends { week: number }>(
  series: readonly Seen[],
  empty: EmptyWeeks,
): Seen[] {
  return series.map((seen) => ({ ...seen, week: trainedBy(seen.week, empty) }));
}

/** The same tests, each in the week of training it was made in. */
export function testsAsTrained(
  { weeks, essentials }: { weeks: readonly SeenWeek[]; essentials: readonly EssentialCourse[] },
  empty: EmptyWeeks,
): { weeks: SeenWeek[]; essentials: EssentialCourse[] } {
  return {
    weeks: seriesAsTrained(weeks, empty),
    essentials: essentials.map(({ label, ratios }) => ({ label, ratios: seriesAsTrained(ratios, empty) })),
  };
}
