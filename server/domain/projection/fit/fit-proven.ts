import type { Proven } from "../cohort";
import { logit } from "../proven";

/** A chance that was given, and whether it came true. */
export type Tried = { chance: number; happened: boolean };

/** How many programs the whole's line counts for. */
const WHOLE_COUNTS = 20;
const ROUNDS = 12;
const FLATTEST = 0.1;

/** Logistic regression of what happened on the logit of the chance (Platt 1999), drawn toward `whole`; Newton's method. */
export function fitProven(tried: readonly Tried[], whole: Proven): Proven {
  let { shift, slope } = whole;
  const extra = WHOLE_COUNTS / 4;
  for (let round = 0; round < ROUNDS; round += 1) {
    let [g1, g2, h11, h12, h22] = [
      extra * (whole.shift - shift),
      extra * (whole.slope - slope),
      extra,
      0,
      extra,
    ];
    for (const { chance, happened } of tried) {
      const x = logit(chance);
      const p = 1 / (1 + Math.exp(-(shift + slope * x)));
      const miss = (happened ? 1 : 0) - p;
      const w = Math.max(1e-6, p * (1 - p));
      g1 += miss;
      g2 += miss * x;
      h11 += w;
      h12 += w * x;
      h22 += w * x * x;
    }
    const determinant = h11 * h22 - h12 * h12;
    shift += (h22 * g1 - h12 * g2) / determinant;
    slope = Math.max(FLATTEST, slope + (h11 * g2 - h12 * g1) / determinant);
  }
  return { shift, slope };
}
