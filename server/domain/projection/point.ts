import type { Tenths } from "../percent";
import type { Levels } from "./cohort";
import { expectAt, type GainCurve } from "./gain-curve";
import { mixtureQuantile } from "./mixture";

/** Job match with its 80 % interval, in tenths of a percent, 0 … 1000. */
export type ProjectedPoint = { week: number; tenths: Tenths; lowTenths: Tenths; highTenths: Tenths };

const capped = (tenths: number): Tenths => Math.round(Math.min(1000, Math.max(0, tenths)));

/** Job match expected at the end of `week` (a part allowed), after `dose` weeks of attendance, at the proven levels. */
export function pointAt(curve: GainCurve, week: number, dose: number, levels: Levels): ProjectedPoint {
  const normals = expectAt(curve, week, dose);
  const at = (level: number) => capped(mixtureQuantile(normals, level));
  return { week, tenths: at(levels.middle), lowTenths: at(levels.low), highTenths: at(levels.high) };
}
