import { endedByNext, type VersionState, versionState } from "@/server/domain/dated-version";
import type { PlainDate } from "@/server/domain/plain-date";
import { DEFAULT_PROGRESS_POLICY, type ProgressPolicy } from "@/server/domain/progress/policy";
import { type Thresholds, thresholdChanges, thresholdsOf } from "@/server/domain/progress/thresholds";
import type { Context } from "../caller";
import { datedPolicy, type PolicyRow, policyColumns } from "./policies";

export type PolicyVersion = {
  id: string;
  fromOn: PlainDate;
  untilOn: PlainDate | null;
  state: VersionState;
  thresholds: Thresholds;
  /** Against the version before it, or the product's own. */
  changes: string[];
  source: string;
  setBy: string | null;
  setAt: string;
};

type Row = { id: string; policy: PolicyRow; set_by: string | null; set_at: Date };

const versionsSql = `select y.id, ${policyColumns} as policy, f.given_name || ' ' || f.family_name as set_by, y.set_at
  from payer_policy y left join person f on f.id = y.set_by_id where y.payer_id = $1 order by y.effective_from`;

/** Every version a payer has set, newest first, with what each changed. */
export async function loadVersions(
  { tx }: Context,
  payerId: string,
  today: PlainDate,
): Promise<PolicyVersion[]> {
  const rows = await tx.sql<Row>("policy_versions", versionsSql, [payerId]);
  const policies: ProgressPolicy[] = [
    DEFAULT_PROGRESS_POLICY,
    ...rows.map(({ policy }) => datedPolicy(policy)),
  ];
  const versions = rows.map(({ id, policy, set_by, set_at }, index) => ({
    id,
    fromOn: policy.effectiveFrom,
    thresholds: thresholdsOf(datedPolicy(policy)),
    changes: thresholdChanges(
      thresholdsOf(policies[index] ?? DEFAULT_PROGRESS_POLICY),
      thresholdsOf(datedPolicy(policy)),
    ),
    source: policy.source,
    setBy: set_by,
    setAt: set_at.toISOString(),
  }));
  return endedByNext(versions).map((version) => ({ ...version, state: versionState(version, today) }));
}
