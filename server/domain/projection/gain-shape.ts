/** How a gain spreads over the weeks: nothing at week 0, all of "the gain by week 4" at week 4. */
type GainShape =
  | { kind: "saturating"; perWeek: number }
  | { kind: "plateau"; fromWeek: number }
  | { kind: "s-curve"; middleWeek: number; perWeek: number };

/** The week at which gains of different shape are compared: a usual stay. */
const BY_WEEK = 4;

/**
 * A fixed grid of courses: ever slower (from nearly straight to over within a week), straight and then level, slow at
 * first. How likely each is comes from the cohort and the worker's weeks; the last stands for who does not gain.
 */
export const GAIN_SHAPES: readonly GainShape[] = [
  { kind: "saturating", perWeek: 0.08 },
  { kind: "saturating", perWeek: 0.3 },
  { kind: "saturating", perWeek: 0.7 },
  { kind: "saturating", perWeek: 1.4 },
  { kind: "plateau", fromWeek: 1 },
  { kind: "plateau", fromWeek: 2 },
  { kind: "plateau", fromWeek: 3 },
  { kind: "plateau", fromWeek: 4.5 },
  { kind: "s-curve", middleWeek: 2, perWeek: 1.5 },
  { kind: "s-curve", middleWeek: 3.5, perWeek: 1.5 },
  { kind: "s-curve", middleWeek: 5, perWeek: 1.2 },
  { kind: "saturating", perWeek: 0.3 },
];

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

function unscaled(shape: GainShape, week: number): number {
  switch (shape.kind) {
    case "saturating":
      return 1 - Math.exp(-shape.perWeek * week);
    case "plateau":
      return Math.min(week, shape.fromWeek);
    case "s-curve":
      return (
        logistic(shape.perWeek * (week - shape.middleWeek)) - logistic(-shape.perWeek * shape.middleWeek)
      );
  }
}

const SCALES = GAIN_SHAPES.map((shape) => 1 / unscaled(shape, BY_WEEK));

/** Share of the gain by week 4 that shape number `index` has made after `weeks` of full attendance (a part allowed). */
export function shareMade(index: number, weeks: number): number {
  const shape = GAIN_SHAPES[index];
  return shape ? unscaled(shape, weeks) * (SCALES[index] ?? 1) : 0;
}
