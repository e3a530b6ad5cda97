import type { Alarm } from "./alarm";
import { authorizationUsedAlarms, surpriseSessionAlarms } from "./authorization-used";
import type { AlarmFacts } from "./facts";
import { followUpAlarms } from "./follow-up";
import { lateReportAlarms } from "./late-report";
import { ALARM_POLICY } from "./policy";
import { deadlineAlarms, silentInformationAlarms } from "./request-deadline";
import { silentWeekAlarms } from "./silent-week";
import { stayEndingAlarms } from "./stay-ending";
import { stopRuleAlarms } from "./stop-rule";
import { unsignedAlarms } from "./unsigned";

export type AlarmRule = (facts: AlarmFacts, asOf: Date) => Alarm[];

const rules: readonly AlarmRule[] = [
  stopRuleAlarms,
  lateReportAlarms,
  silentWeekAlarms,
  deadlineAlarms,
  silentInformationAlarms,
  stayEndingAlarms,
  authorizationUsedAlarms,
  surpriseSessionAlarms,
  unsignedAlarms,
  followUpAlarms,
];

/** By the instant they fired, then by key: the one order in which alarms are written, whoever writes them. */
function inOrder(a: Alarm, b: Alarm): number {
  return +a.firedAt - +b.firedAt || (a.key < b.key ? -1 : 1);
}

/** So long gone at `asOf` that nobody can act on it any more: it closes what is open and opens nothing. */
export function isHistory({ ended }: Alarm, asOf: Date): boolean {
  return ended !== null && +asOf - +ended.at > ALARM_POLICY.catchUpHours * 3_600_000;
}

// Its reason had gone before it came.
const neverCame = ({ firedAt, ended }: Alarm) => ended !== null && ended.at <= firedAt;

// What ends after `asOf` has not ended yet.
function standingAt(alarm: Alarm, asOf: Date): Alarm {
  return alarm.ended && alarm.ended.at > asOf ? { ...alarm, ended: null } : alarm;
}

/**
 * Every alarm whose instant has come by `asOf`, in order, whether it stands or its reason has gone. The same facts give
 * the same alarms with the same keys and instants however often, and however late, one looks.
 */
export function alarmsOf(facts: AlarmFacts, asOf: Date, among: readonly AlarmRule[] = rules): Alarm[] {
  return among
    .flatMap((rule) => rule(facts, asOf))
    .filter((alarm) => alarm.firedAt <= asOf && !neverCame(alarm))
    .map((alarm) => standingAt(alarm, asOf))
    .toSorted(inOrder);
}
