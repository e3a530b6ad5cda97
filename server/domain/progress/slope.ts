import { median } from "simple-statistics";
import type { Tenths } from "../percent";

/**
 * Theil–Sen slope: the median of the slopes between every two weeks, in tenths of a percent a week (unrounded);
 * null with fewer than two weeks. One odd week does not sway it.
 * Theil H. (1950), Proc. K. Ned. Akad. Wet. 53: 386–392, 521–525, 1397–1412; Sen P. K. (1968), J. Am. Stat. Assoc. 63: 1379–1389.
 */
export function theilSenSlope(series: readonly { week: number; tenths: Tenths }[]): number | null {
  const slopes = series.flatMap((from, i) =>
    series
      .slice(i + 1)
      .filter((to) => to.week !== from.week)
      .map((to) => (to.tenths - from.tenths) / (to.week - from.week)),
  );
  return slopes.length > 0 ? median(slopes) : null;
}
