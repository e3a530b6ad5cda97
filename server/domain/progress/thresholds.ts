import { type Cents, formatMoney } from "../money";
import { DEFAULT_PROGRESS_POLICY, type ProgressPolicy } from "./policy";

/** What a payer's administrator may set, as whole numbers in the unit of its name, and the time of day. */
export type Thresholds = {
  minimumGainTenths: number;
  flatWeeksToCall: number;
  flatWeeksToDischarge: number;
  flatWeeksToEscalate: number;
  reportDueBusinessDays: number;
  reportDueTime: string;
  excusedBelowPercent: number;
  extensionOpensBusinessDays: number;
  onTrackPercent: number;
  stretchPercent: number;
  adjustorLimitCents: Cents;
  nearlyUsedPercent: number;
  unsignedBusinessDays: number;
};

export type ThresholdName = Exclude<keyof Thresholds, "reportDueTime">;

type Spec = {
  label: string;
  /** How much of the stored unit is one as written: 10 tenths are a point, 100 cents a dollar. */
  scale: 1 | 10 | 100;
  unit: string;
  least: number;
  most: number;
  /** What the threshold decides, in a sentence. */
  decides: string;
};

/** Each threshold's name, unit, range (as stored) and meaning: the form, the refusals and the history read this. */
export const THRESHOLDS = {
  minimumGainTenths: spec(
    "Minimum gain",
    "points",
    1,
    200,
    "A week progresses when job match rises this far above the mark.",
    10,
  ),
  flatWeeksToCall: spec(
    "Flat weeks to the calls",
    "weeks",
    1,
    8,
    "After so many flat weeks in a row the clinic calls the insurer and the physician.",
  ),
  flatWeeksToDischarge: spec(
    "Flat weeks to discharge",
    "weeks",
    1,
    12,
    "After so many flat weeks in a row discharge is proposed.",
  ),
  flatWeeksToEscalate: spec(
    "Flat weeks to escalation",
    "weeks",
    1,
    16,
    "After so many flat weeks in a row the case manager and the adjustor are told each day.",
  ),
  reportDueBusinessDays: spec(
    "Weekly report due",
    "business days",
    1,
    5,
    "So many business days after the program week.",
  ),
  excusedBelowPercent: spec(
    "Excused below",
    "% attended",
    1,
    100,
    "With an excuse code, a week attended below this share of its planned sessions is excused.",
  ),
  extensionOpensBusinessDays: spec(
    "Extension opens",
    "business days",
    0,
    30,
    "An extension may be asked for in the last so many business days of the stay.",
  ),
  onTrackPercent: spec(
    "On track up to",
    "% of the pace",
    50,
    200,
    "Needed pace ÷ achieved pace up to which an extension is on track.",
  ),
  stretchPercent: spec(
    "A stretch up to",
    "% of the pace",
    50,
    400,
    "Needed pace ÷ achieved pace up to which an extension is a stretch; beyond it is unlikely.",
  ),
  adjustorLimitCents: spec(
    "Adjustor’s limit",
    "dollars",
    0,
    100_000_000,
    "An adjustor without an own limit approves requests up to this much.",
    100,
  ),
  nearlyUsedPercent: spec(
    "Nearly used at",
    "% left",
    1,
    50,
    "An authorization is nearly used when this share of its sessions, or less, is left.",
  ),
  unsignedBusinessDays: spec(
    "Signature late after",
    "business days",
    1,
    30,
    "An order or plan that waits so long for its signature is late.",
  ),
} as const satisfies Record<ThresholdName, Spec>;

function spec(
  label: string,
  unit: string,
  least: number,
  most: number,
  decides: string,
  scale: Spec["scale"] = 1,
): Spec {
  return { label, unit, least, most, decides, scale };
}

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
