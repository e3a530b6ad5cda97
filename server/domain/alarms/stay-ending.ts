import { TASK_DAYS } from "../coordination/task-days";
import { counted } from "../counted";
import { given } from "../explanation";
import { addBusinessDays, businessDaysBetween } from "../jurisdictions/calendar";
import { inBusinessDays } from "../jurisdictions/in-business-days";
import { formatDay, instantAt } from "../plain-date";
import type { ProgressPolicy } from "../progress/policy";
import type { Alarm } from "./alarm";
import type { AlarmFacts, PlannedStay } from "./facts";
import { clinicOf, coordinatorOf } from "./holders";
import { alarm, clinicDay, firstEnd, programEnd } from "./make";
import { ALARM_POLICY, policyOnDay, thresholdRule } from "./policy";

function explained({ endOn, weeks, startOn }: PlannedStay, policy: ProgressPolicy) {
  return {
    rule: thresholdRule("Stay ending", policy),
    formula: `told ${counted(policy.stayEndingBusinessDays, "business day")} before the stay ends, and when it has ended without discharge`,
    inputs: [given("Stay", counted(weeks, "week"), formatDay(startOn)), given("Stay ends", formatDay(endOn))],
  };
}

const laterOf = (a: Date, b: Date) => (a > b ? a : b);

/** The approved stay about to end (its clinic plans what comes next), and ended without discharge. */
export function stayEndingAlarms(facts: AlarmFacts): Alarm[] {
  const { stay, program } = facts;
  if (!stay?.frozenAt) return [];
  const { calendar, clinicZone, claimNumber, id } = program;
  const policy = policyOnDay(facts, stay.endOn);
  const nearOn = addBusinessDays(calendar, stay.endOn, -policy.stayEndingBusinessDays);
  // A stay approved or changed late is known no earlier.
  const knownAt = laterOf(new Date(stay.frozenAt), new Date(stay.createdAt));
  const nearAt = laterOf(instantAt(nearOn, ALARM_POLICY.dailyAt, clinicZone), knownAt);
  const endsAt = instantAt(stay.endOn, "17:00", clinicZone);
  const endedAt = laterOf(endsAt, knownAt);
  const left = businessDaysBetween(calendar, clinicDay(facts, nearAt), stay.endOn);
  const ends = `The stay on claim ${claimNumber} ends on ${formatDay(stay.endOn)}`;
  const over = { at: endsAt, because: "The stay has ended." };
  return [
    alarm({
      key: `stay_ending:${id}:${stay.endOn}`,
      kind: "stay_ending",
      firedAt: nearAt,
      dueAt: endsAt,
      holder: clinicOf(program),
      title: ends,
      sentence: `${ends}, ${counted(left, "business day")} from ${formatDay(clinicDay(facts, nearAt))}: plan the discharge, or ask for an extension while function improves.`,
      ...explained(stay, policy),
      ended: firstEnd(over, programEnd(facts)),
    }),
    alarm({
      key: `stay_ended:${id}:${stay.endOn}`,
      kind: "stay_ended",
      firedAt: endedAt,
      dueAt: inBusinessDays(facts.program, endedAt, TASK_DAYS.stayOver),
      holder: coordinatorOf(program),
      title: `The stay on claim ${claimNumber} has ended without discharge`,
      sentence: `The stay ended on ${formatDay(stay.endOn)} and the program goes on; ask the clinic to discharge or to ask for an extension.`,
      ...explained(stay, policy),
      ended: programEnd(facts),
    }),
  ];
}
