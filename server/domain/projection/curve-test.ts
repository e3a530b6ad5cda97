import type { Proportion } from "../outcomes/proportion";

type Said = { n: number; saidPermille: number; ready: number };

/** How far the curve lies from what was said, beside the distance that one honest curve in a hundred exceeds. */
export type CurveTest = { distance: number; limit: number };

/** 99 % points of chi-squared with 1 to 5 degrees of freedom (Abramowitz and Stegun, table 26.8). */
const LIMITS = [6.635, 9.21, 11.345, 13.277, 15.086];

/** A range of chances in which hardly anything could vary is not judged more finely than by one program. */
const LEAST_VARIANCE = 1;

/**
 * Squared misses over what chance alone makes of them, range by range of the chances (Hosmer and Lemeshow 1980); on
 * programs that the chances were not fitted on, so that each range is a degree of freedom. Null while nothing was said.
 */
export function curveTest(bins: readonly Said[]): CurveTest | null {
  const told = bins.filter(({ n }) => n > 0);
  const limit = LIMITS[told.length - 1];
  if (limit === undefined) return null;
  const distance = told.reduce((sum, { n, saidPermille, ready }) => {
    const expected = saidPermille / 1000;
    const variance = Math.max(LEAST_VARIANCE, expected * (1 - expected / n));
    return sum + (ready - expected) ** 2 / variance;
  }, 0);
  return { distance: Math.round(distance * 10) / 10, limit };
}

const PROMISED = 800;

/** "wide", "narrow": what the 80 % ranges were, where their 95 % interval leaves 80 % out; null where it does not. */
export function rangesWere({ lowTenths, highTenths, tooFew }: Proportion): "wide" | "narrow" | null {
  if (tooFew || lowTenths === null || highTenths === null) return null;
  if (lowTenths > PROMISED) return "wide";
  return highTenths < PROMISED ? "narrow" : null;
}
