import type { ExplainedRule } from "../explanation";
import type { PlainDate } from "../plain-date";
import { type ProgressPolicy, policyInForce, policyRule as versionRule } from "../progress/policy";
import type { AlarmFacts } from "./facts";

/** What no payer sets: 30 and 90 days define durability for every clinic's scorecard (rules.md §7); the rest is ours. */
export const ALARM_POLICY = {
  version: "2026-11",
  source: "Full Duty policy, the same for every payer",
  followUpCalendarDays: [30, 90],
  dailyAt: "08:00",
  /** A reason that came and went longer ago than this is history, not an alarm. */
  catchUpHours: 14 * 24,
} as const;

/** A rule without a number of its own, as an explanation names it. */
export function policyRule(name: string): ExplainedRule {
  const { version, source } = ALARM_POLICY;
  return { name, version, citation: source, status: "policy" };
}

/** A rule whose numbers are the payer's thresholds: it is named with the version that set them. */
export function thresholdRule(name: string, policy: ProgressPolicy): ExplainedRule {
  return { ...versionRule(policy), name };
}

/** The payer's thresholds on the day that brought the alarm about, so that a later version moves no alarm already given. */
export function policyOnDay({ policies }: AlarmFacts, day: PlainDate): ProgressPolicy {
  return policyInForce(policies, day);
}
