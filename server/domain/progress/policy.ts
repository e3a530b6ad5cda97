import type { ExplainedRule } from "../explanation";
import type { RuleStatus } from "../jurisdictions/rule";
import type { Cents } from "../money";
import type { Tenths } from "../percent";
import type { PlainDate } from "../plain-date";

/** What a payer may set for its programs. Stored with its version beside every decision it decided. */
export type ProgressPolicy = {
  name: string;
  version: string;
  source: string;
  status: RuleStatus;
  /** A week progresses when job match rises this far above the mark. */
  minimumGainTenths: Tenths;
  flatWeeksToCall: number;
  flatWeeksToDischarge: number;
  flatWeeksToEscalate: number;
  /** A weekly report is due on this business day after the program week, at this time of the clinic's day ("17:00"). */
  reportDueBusinessDays: number;
  reportDueTime: string;
  /** With an excuse code, a week attended below this share of its planned sessions is excused. */
  excusedBelowPercent: number;
  /** An extension may be asked for from this many business days before the stay ends. */
  extensionOpensBusinessDays: number;
  /** needed ÷ achieved slope, up to which an extension is on track, and a stretch. */
  onTrackRatio: number;
  stretchRatio: number;
  /** An adjustor without an own limit approves up to this much. */
  adjustorLimitCents: Cents;
  /** An authorization is nearly used when this share of its sessions, or less, is left. */
  nearlyUsedPercent: number;
  /** An order or plan that waits this many business days for its signature is late. */
  unsignedBusinessDays: number;
  /** A late weekly report is told to the case manager, and to the adjustor, after this many business days. */
  caseManagerToldBusinessDays: number;
  adjustorToldBusinessDays: number;
  /** The end of the stay is told this many business days before. */
  stayEndingBusinessDays: number;
  /** A deadline is told this many business days before, then again this many, and this many hours before. */
  firstWarningBusinessDays: number;
  secondWarningBusinessDays: number;
  lastWarningHours: number;
  /** The payer answers a week held at its gate within this many business days. */
  heldWeekBusinessDays: number;
  /** The work status after discharge is due within this many business days of being asked for. */
  followUpBusinessDays: number;
  /** A request lapses undecided after lying so many days with the clinic: as a draft, returned, or asked for information. */
  draftExpiresDays: number;
  returnedExpiresDays: number;
  unansweredExpiresDays: number;
};

/** The rule a policy is, as every explanation names it. */
export function policyRule({ name, version, source, status }: ProgressPolicy): ExplainedRule {
  return { name, version, citation: source, status };
}

/** A payer's policy and the first day it holds. */
export type DatedPolicy = ProgressPolicy & { effectiveFrom: PlainDate };

export const DEFAULT_PROGRESS_POLICY: ProgressPolicy = {
  name: "Progress and stop rule",
  version: "2026-11",
  source: "Full Duty default, in force until the payer sets its own",
  status: "policy",
  minimumGainTenths: 20,
  flatWeeksToCall: 1,
  flatWeeksToDischarge: 2,
  flatWeeksToEscalate: 3,
  reportDueBusinessDays: 1,
  reportDueTime: "17:00",
  excusedBelowPercent: 50,
  extensionOpensBusinessDays: 5,
  onTrackRatio: 1,
  stretchRatio: 1.5,
  adjustorLimitCents: 600_000,
  nearlyUsedPercent: 20,
  unsignedBusinessDays: 5,
  caseManagerToldBusinessDays: 1,
  adjustorToldBusinessDays: 2,
  stayEndingBusinessDays: 5,
  firstWarningBusinessDays: 2,
  secondWarningBusinessDays: 1,
  lastWarningHours: 4,
  heldWeekBusinessDays: 2,
  followUpBusinessDays: 5,
  draftExpiresDays: 60,
  returnedExpiresDays: 30,
  unansweredExpiresDays: 30,
};

/** The version in force on a day: the newest that has begun, or null before the first. */
export function versionOn<V extends { effectiveFrom: PlainDate }>(
  versions: readonly V[],
  day: PlainDate,
): V | null {
  return versions.reduce<V | null>((newest, version) => {
    if (version.effectiveFrom > day) return newest;
    return newest && newest.effectiveFrom > version.effectiveFrom ? newest : version;
  }, null);
}

/** The payer's policy in force on a day; the product's own until the payer has set one. */
export function policyInForce(versions: readonly DatedPolicy[], day: PlainDate): ProgressPolicy {
  return versionOn(versions, day) ?? DEFAULT_PROGRESS_POLICY;
}
