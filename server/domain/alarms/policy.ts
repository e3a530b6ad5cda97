import type { ExplainedRule } from "../explanation";

const source = "Full Duty default, in force until the payer sets its own";

/** Our own thresholds where rules.md leaves them to policy. Days are business days unless said otherwise. */
export const ALARM_POLICY = {
  version: "2026-11",
  /** The late report goes to the case manager after one, to the adjustor after two. */
  lateReportDays: { case_manager: 1, adjustor: 2 },
  stayEndingDays: 5,
  followUpCalendarDays: [30, 90],
  followUpDays: 5,
  deadlineDays: [2, 1],
  deadlineHours: 4,
  dailyAt: "08:00",
  /** A reason that came and went longer ago than this is history, not an alarm. */
  catchUpHours: 14 * 24,
} as const;

/** A rule of our own policy, as an explanation names it. */
export function policyRule(name: string): ExplainedRule {
  return { name, version: ALARM_POLICY.version, citation: source, status: "policy" };
}
