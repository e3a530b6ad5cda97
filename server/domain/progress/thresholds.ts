import { formatMoney } from "../money";
import { DEFAULT_PROGRESS_POLICY, type ProgressPolicy } from "./policy";
import { THRESHOLDS, type ThresholdName } from "./threshold-specs";

/** What a payer's administrator may set, as whole numbers in the unit of its name, and the time of day. */
export type Thresholds = Record<ThresholdName, number> & { reportDueTime: string };

export const THRESHOLD_NAMES = Object.keys(THRESHOLDS) as ThresholdName[];

/** A threshold as it is written: "2.0 points", "$6,000", "1 business day". */
export function thresholdText(name: ThresholdName, value: number): string {
  const { unit, scale } = THRESHOLDS[name];
  if (scale === 100) return formatMoney(value);
  const written = scale === 10 ? (value / 10).toFixed(1) : String(value);
  return `${written} ${value === 1 ? unit.replace(/s$/, "") : unit}`;
}

/** A policy's thresholds as they are set. */
export function thresholdsOf(policy: ProgressPolicy): Thresholds {
  const { onTrackRatio, stretchRatio } = policy;
  const same = Object.fromEntries(
    [...THRESHOLD_NAMES, "reportDueTime"].flatMap((name) =>
      name in policy ? [[name, policy[name as keyof ProgressPolicy]]] : [],
    ),
  ) as Omit<Thresholds, "onTrackPercent" | "stretchPercent">;
  return {
    ...same,
    onTrackPercent: Math.round(onTrackRatio * 100),
    stretchPercent: Math.round(stretchRatio * 100),
  };
}

/** The policy that these thresholds make. */
export function policyOf({ onTrackPercent, stretchPercent, ...same }: Thresholds): ProgressPolicy {
  return {
    ...DEFAULT_PROGRESS_POLICY,
    ...same,
    onTrackRatio: onTrackPercent / 100,
    stretchRatio: stretchPercent / 100,
  };
}

const REPORT_DUE = "reportDueTime";

/** What two versions differ in, in words: "Minimum gain 2.0 points → 3.0 points". */
export function thresholdChanges(before: Thresholds, after: Thresholds): string[] {
  const numbers = THRESHOLD_NAMES.filter((name) => before[name] !== after[name]).map(
    (name) =>
      `${THRESHOLDS[name].label} ${thresholdText(name, before[name])} → ${thresholdText(name, after[name])}`,
  );
  if (before[REPORT_DUE] === after[REPORT_DUE]) return numbers;
  return [...numbers, `Weekly report due at ${before[REPORT_DUE]} → ${after[REPORT_DUE]}, clinic time`];
}
