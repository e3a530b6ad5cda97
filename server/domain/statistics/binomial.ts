import jStat from "jstat";

const atMost = (count: number, of: number, share: number) =>
  count < 0 ? 0 : count >= of ? 1 : jStat.binomial.cdf(count, of, share);

/** The chance of `count` or more of `of` where each has the chance `share` (0–1). */
export function chanceOfAtLeast(count: number, of: number, share: number): number {
  return 1 - atMost(count - 1, of, share);
}

/** The smallest count that this many or fewer come to with a chance above `chance`. */
function smallestAbove(chance: number, of: number, share: number): number {
  let low = 0;
  let high = of;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (atMost(middle, of, share) > chance) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The share of `of` below which chance alone falls with the probability `chance`, when the true share is `share`: the
 * exact binomial limit, interpolated between counts (Spiegelhalter, Stat Med 2005;24:1185–1202, appendix A.1.1).
 */
export function exactLimit(chance: number, of: number, share: number): number {
  const count = smallestAbove(chance, of, share);
  const upTo = atMost(count, of, share);
  const before = atMost(count - 1, of, share);
  const back = (upTo - chance) / (upTo - before);
  return Math.min(1, Math.max(0, (count - back) / of));
}
