import jStat from "jstat";

/** The chance of `count` or fewer of `of` where each has the chance `share` (0–1). */
export function chanceOfAtMost(count: number, of: number, share: number): number {
  return count < 0 ? 0 : count >= of ? 1 : jStat.binomial.cdf(count, of, share);
}

/** The chance of `count` or more of `of` where each has the chance `share` (0–1). */
export function chanceOfAtLeast(count: number, of: number, share: number): number {
  return 1 - chanceOfAtMost(count - 1, of, share);
}

/** The smallest count that this many or fewer come to with a chance above `tail`. */
function smallestAbove(tail: number, of: number, share: number): number {
  let low = 0;
  let high = of;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (chanceOfAtMost(middle, of, share) > tail) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The share of `of` below which chance alone falls with the probability `tail` (0–1) at most, when the true share is
 * `share`: the exact binomial limit, interpolated between counts (Spiegelhalter, Stat Med 2005;24:1185–1202, A.1.1).
 */
export function exactLow(tail: number, of: number, share: number): number {
  const count = smallestAbove(tail, of, share);
  const upTo = chanceOfAtMost(count, of, share);
  const before = chanceOfAtMost(count - 1, of, share);
  const back = (upTo - tail) / (upTo - before);
  return Math.max(0, (count - back) / of);
}

/**
 * The share of `of` that chance alone passes with the probability `tail` at most: the low limit of those who do not
 * return. Interpolating P(X ≤ x) at 1 − `tail` instead would lie about one count below the tail it names.
 */
export function exactHigh(tail: number, of: number, share: number): number {
  return 1 - exactLow(tail, of, 1 - share);
}
