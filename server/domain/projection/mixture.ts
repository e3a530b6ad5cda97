import { normalBelow } from "./normal";

/** One of several weighted normals. */
export type Normal = { weight: number; mean: number; sd: number };

/** Chance that a draw from the mixture is at most `x`. */
export function mixtureBelow(normals: readonly Normal[], x: number): number {
  let [sum, total] = [0, 0];
  for (const { weight, mean, sd } of normals) {
    sum += weight * normalBelow((x - mean) / sd);
    total += weight;
  }
  return sum / total;
}

const ROUNDS = 40;
/** A twentieth of a tenth of a percent: finer than anything shown. */
const FINE = 0.05;

/** The point below which the share `level` (0 … 1) of the mixture lies: bisection, sped up by false position. */
export function mixtureQuantile(normals: readonly Normal[], level: number): number {
  let [low, high] = [Infinity, -Infinity];
  for (const { mean, sd } of normals) {
    low = Math.min(low, mean - 6 * sd);
    high = Math.max(high, mean + 6 * sd);
  }
  let [below, above] = [-level, 1 - level];
  for (let round = 0; round < ROUNDS && high - low > FINE; round += 1) {
    const straight = low - (below * (high - low)) / (above - below);
    const x = round % 3 === 2 ? (low + high) / 2 : straight;
    const miss = mixtureBelow(normals, x) - level;
    if (Math.abs(miss) < 1e-6) return x;
    if (miss < 0) [low, below] = [x, miss];
    else [high, above] = [x, miss];
  }
  return (low + high) / 2;
}
