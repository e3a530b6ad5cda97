import { scaleLinear } from "d3-scale";
import type { Cents } from "@/server/domain/money";

/** A program's money, in integer cents. */
export type CostFigures = {
  authorizedCents: Cents;
  usedCents: Cents;
  /** What is asked now; null outside a request. */
  requestCents: Cents | null;
  /** Cost to the end with its 80 % range; null when it cannot be projected. */
  projected: { cents: Cents; lowCents: Cents; highCents: Cents } | null;
};

/** What the money is expected to buy. */
export type ExpectedOutcome = {
  /** "Ready by 18 Dec" */
  label: string;
  /** 0–1 */
  probability: number;
};

/** Cents to percent of the drawing's width, from $0; `maxCents` gives several charts one scale. */
export function costScale(figures: CostFigures, maxCents?: Cents) {
  const most = Math.max(
    figures.authorizedCents + (figures.requestCents ?? 0),
    figures.usedCents,
    figures.projected?.highCents ?? 0,
    maxCents ?? 0,
    1,
  );
  return scaleLinear([0, most], [0, 100]);
}
