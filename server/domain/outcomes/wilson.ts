/** The 97.5 % point of the standard normal distribution: two sides of 95 %. */
const Z = 1.959963984540054;

export type Interval = { low: number; high: number };

/**
 * Wilson's score interval, 95 %, for `count` of `of`, as shares of 1 (Wilson, J Am Stat Assoc 1927;22:209–212).
 * Unlike the simple interval it stays inside 0 … 1 and is honest for small numbers. Null when `of` is 0.
 */
export function wilson(count: number, of: number): Interval | null {
  if (of === 0) return null;
  const share = count / of;
  const z2 = Z * Z;
  const middle = (share + z2 / (2 * of)) / (1 + z2 / of);
  const half = (Z * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of))) / (1 + z2 / of);
  return {
    low: count === 0 ? 0 : Math.max(0, middle - half),
    high: count === of ? 1 : Math.min(1, middle + half),
  };
}
