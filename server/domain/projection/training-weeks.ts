/** Program weeks without a session: those between the end of a stay and the first day of its extension. */
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
