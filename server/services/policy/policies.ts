import type { PlainDate } from "@/server/domain/plain-date";
import {
  type DatedPolicy,
  DEFAULT_PROGRESS_POLICY,
  type ProgressPolicy,
  policyInForce,
} from "@/server/domain/progress/policy";
import type { Context } from "../caller";

/** What a version says, as PostgreSQL answers it. */
export type PolicyRow = Omit<DatedPolicy, "name" | "version" | "status">;

/** A version, for `payer_policy y`. */
export const policyColumns = `json_build_object(
  'effectiveFrom', y.effective_from, 'source', y.source, 'minimumGainTenths', y.minimum_gain_tenths,
  'flatWeeksToCall', y.flat_weeks_to_call, 'flatWeeksToDischarge', y.flat_weeks_to_discharge,
  'flatWeeksToEscalate', y.flat_weeks_to_escalate, 'reportDueBusinessDays', y.report_due_business_days,
  'reportDueTime', y.report_due_time, 'excusedBelowPercent', y.excused_below_percent,
  'extensionOpensBusinessDays', y.extension_opens_business_days, 'onTrackRatio', y.on_track_percent / 100.0,
  'stretchRatio', y.stretch_percent / 100.0, 'adjustorLimitCents', y.adjustor_limit_cents,
  'nearlyUsedPercent', y.nearly_used_percent, 'unsignedBusinessDays', y.unsigned_business_days,
  'caseManagerToldBusinessDays', y.case_manager_told_business_days,
  'adjustorToldBusinessDays', y.adjustor_told_business_days, 'stayEndingBusinessDays', y.stay_ending_business_days,
  'firstWarningBusinessDays', y.first_warning_business_days, 'secondWarningBusinessDays', y.second_warning_business_days,
  'lastWarningHours', y.last_warning_hours, 'heldWeekBusinessDays', y.held_week_business_days,
  'followUpBusinessDays', y.follow_up_business_days, 'draftExpiresDays', y.draft_expires_days,
  'returnedExpiresDays', y.returned_expires_days, 'unansweredExpiresDays', y.unanswered_expires_days)`;

/** The versions of a payer's policy as one JSON array; `payer` is an SQL expression of its id. */
export const policiesJson = (payer: string) =>
  `select coalesce(json_agg(${policyColumns} order by y.effective_from), '[]') from payer_policy y where y.payer_id = ${payer}`;

/** A stored version in the rule book's shape: it is named by the day it begins. */
export function datedPolicy(row: PolicyRow): DatedPolicy {
  return { ...row, name: DEFAULT_PROGRESS_POLICY.name, version: row.effectiveFrom, status: "policy" };
}

/** Every version of a payer's policy, oldest first, those to come too; none until it sets one. */
async function loadPolicies({ tx }: Context, payerId: string): Promise<DatedPolicy[]> {
  const [row] = await tx.sql<{ policies: PolicyRow[] }>(
    "payer_policies",
    `select (${policiesJson("$1")}) as policies`,
    [payerId],
  );
  return (row?.policies ?? []).map(datedPolicy);
}

/** A payer's policy on a day: what every rule with a threshold is read with. */
export async function policyOn(context: Context, payerId: string, day: PlainDate): Promise<ProgressPolicy> {
  return policyInForce(await loadPolicies(context, payerId), day);
}
