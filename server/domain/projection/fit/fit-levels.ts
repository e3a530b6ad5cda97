import { quantileSorted } from "simple-statistics";
import type { Levels } from "../cohort";
import { logit } from "../proven";

/** Where a final job match lay in its own prediction, 0 … 1; a value at the cap has two ends. */
export type Placed = { from: number; to: number };

/**
 * How many programs the whole's levels count for: few, because where outcomes lay elsewhere says little of a payer's own,
 * and the step below already widens for chance.
 */
const WHOLE_COUNTS = 15;

const unlogit = (x: number) => 1 / (1 + Math.exp(-x));

/** Quantile with the finite-sample step of conformal prediction: (n + 1) · share, never past the ends. */
function placeAt(sorted: readonly number[], share: number, outward: 1 | -1): number {
  const n = sorted.length;
  const stepped = share + (outward * (share > 0.5 ? share : 1 - share)) / n;
  return quantileSorted([...sorted], Math.min(1, Math.max(0, stepped)));
}

function drawn(own: number, whole: number, n: number): number {
  const weight = n / (n + WHOLE_COUNTS);
  return unlogit(weight * logit(own) + (1 - weight) * logit(whole));
}

/**
 * The levels at which the model's quantiles held 80 % of what happened, with its middle (distributional conformal
 * prediction: Chernozhukov, Wüthrich and Zhu 2021), drawn toward `whole` while programs are few.
 */
export function fitLevels(placed: readonly Placed[], whole: Levels): Levels {
  const n = placed.length;
  if (n === 0) return whole;
  const froms = placed.map(({ from }) => from).sort((a, b) => a - b);
  const tos = placed.map(({ to }) => to).sort((a, b) => a - b);
  return {
    low: drawn(placeAt(tos, 0.1, -1), whole.low, n),
    middle: drawn((quantileSorted(froms, 0.5) + quantileSorted(tos, 0.5)) / 2, whole.middle, n),
    high: drawn(placeAt(froms, 0.9, 1), whole.high, n),
  };
}

/** Each week's levels with half as much of its neighbours', by programs: they change slowly, and few programs waver. */
export function smoothed(levels: readonly Levels[], counts: readonly number[]): Levels[] {
  return levels.map((_, week) => {
    const near = [week - 1, week, week + 1].filter((at) => levels[at]);
    const weights = near.map((at) => ((counts[at] ?? 0) + WHOLE_COUNTS) * (at === week ? 2 : 1));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const at = (key: keyof Levels) =>
      unlogit(
        near.reduce((sum, n, index) => sum + (weights[index] ?? 0) * logit(levels[n]?.[key] ?? 0.5), 0) /
          total,
      );
    return { low: at("low"), middle: at("middle"), high: at("high") };
  });
}
