/** The share of the gap to the job that a worker has closed after so many weeks of attendance. */
export type Course = (dose: number) => number;

/** Quick at first, then ever slower toward a ceiling; above 1 the whole gap is in reach. */
export const saturating =
  (ceiling: number, perWeek: number): Course =>
  (dose) =>
    ceiling * (1 - Math.exp(-perWeek * dose));
