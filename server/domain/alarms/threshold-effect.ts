import type { ProgressPolicy } from "../progress/policy";
import { ALARM_LABELS, type AlarmKind } from "./alarm";
import { type AlarmRule, alarmsOf } from "./alarms-of";
import { authorizationUsedAlarms } from "./authorization-used";
import type { AlarmFacts } from "./facts";
import { lateReportAlarms } from "./late-report";
import { deadlineAlarms } from "./request-deadline";
import { silentWeekAlarms } from "./silent-week";
import { stayEndingAlarms } from "./stay-ending";
import { unsignedAlarms } from "./unsigned";

/** The rules that read a payer's thresholds; the stop rule's are told by what it makes of the last week. */
const byThresholds: readonly AlarmRule[] = [
  lateReportAlarms,
  silentWeekAlarms,
  deadlineAlarms,
  stayEndingAlarms,
  authorizationUsedAlarms,
  unsignedAlarms,
];

function standing(facts: AlarmFacts, asOf: Date): Set<AlarmKind> {
  const alarms = alarmsOf(facts, asOf, byThresholds);
  return new Set(alarms.filter(({ ended }) => ended === null).map(({ kind }) => kind));
}

/** The facts as if `policy` had always been in force. */
function under(facts: AlarmFacts, policy: ProgressPolicy): AlarmFacts {
  const { reportDueBusinessDays, reportDueTime } = policy;
  const effectiveFrom = facts.program.referredOn;
  const reportPolicies = [{ effectiveFrom, reportDueBusinessDays, reportDueTime }];
  return {
    ...facts,
    policy,
    policies: [{ ...policy, effectiveFrom }],
    program: { ...facts.program, reportPolicies },
  };
}

/** What a program's people would be told now, or no longer be told, were `policy` in force: one text for each kind of alarm. */
export function thresholdEffect(facts: AlarmFacts, policy: ProgressPolicy, asOf: Date): string[] {
  const now = standing(facts, asOf);
  const then = standing(under(facts, policy), asOf);
  const named = (kinds: Iterable<AlarmKind>) => [...new Set([...kinds].map((kind) => ALARM_LABELS[kind]))];
  const more = named([...then].filter((kind) => !now.has(kind)));
  const less = named([...now].filter((kind) => !then.has(kind)));
  return [
    ...more.map((label) => `would stand on the board: ${label.toLowerCase()}`),
    ...less.map((label) => `would not stand on the board: ${label.toLowerCase()}`),
  ];
}
