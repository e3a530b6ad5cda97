import type { Tenths } from "../percent";
import { expectAt, type GainCurve } from "./gain-curve";
import { Z_80 } from "./normal";

/** Job match with its 80 % interval, in tenths of a percent, 0 … 1000. */
export type ProjectedPoint = { week: number; tenths: Tenths; lowTenths: Tenths; highTenths: Tenths };

const capped = (tenths: number): Tenths => Math.round(Math.min(1000, Math.max(0, tenths)));

/** Job match expected at the end of `week` (a part of a week allowed). */
export function pointAt(curve: GainCurve, week: number): ProjectedPoint {
  const { mean, sd } = expectAt(curve, week);
  return {
    week,
    tenths: capped(mean),
    lowTenths: capped(mean - Z_80 * sd),
    highTenths: capped(mean + Z_80 * sd),
  };
}
