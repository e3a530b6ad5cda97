import { errorFunction, probit } from "simple-statistics";

/** The 90 % point of the standard normal: ± this holds 80 %. */
export const Z_80 = 1.2815515655446004;

/** Chance that a standard normal is at most `z` (absolute error under 2e-7). */
export function normalBelow(z: number): number {
  return (1 + errorFunction(z / Math.SQRT2)) / 2;
}

/** The library's quantile is off by up to two in a thousand; two steps of Newton's method make it the inverse of `normalBelow`. */
export function normalQuantile(chance: number): number {
  let z = probit(chance);
  for (let step = 0; step < 2; step += 1)
    z -= ((normalBelow(z) - chance) * Math.sqrt(2 * Math.PI)) / Math.exp((-z * z) / 2);
  return z;
}

const STEP = 0.6;
/** Points and weights over ± 4.2: the trapezoid rule is as good as exact on a bell curve. */
const FACTOR = Array.from({ length: 15 }, (_, index) => {
  const at = (index - 7) * STEP;
  return { at, weight: (STEP * Math.exp((-at * at) / 2)) / Math.sqrt(2 * Math.PI) };
});
const FACTOR_TOTAL = FACTOR.reduce((sum, { weight }) => sum + weight, 0);

/**
 * Chance that every one of several normals stays below its `z`, when each two have the same correlation (0 … <1):
 * given one common factor they are independent, so one sum over the factor is enough (Dunnett and Sobel 1955).
 */
export function allBelow(zs: readonly number[], correlation: number): number {
  if (zs.length === 1) return normalBelow(zs[0] ?? 0);
  const shared = Math.sqrt(correlation);
  const own = Math.sqrt(1 - correlation);
  const chance = ({ at }: { at: number }) =>
    zs.reduce((product, z) => product * normalBelow((z - shared * at) / own), 1);
  const sum = FACTOR.reduce((total, point) => total + point.weight * chance(point), 0);
  return Math.min(1, sum / FACTOR_TOTAL);
}
