import { given } from "../explanation";
import { addBusinessDays } from "../jurisdictions/calendar";
import { inBusinessDays } from "../jurisdictions/in-business-days";
import { formatDay, instantAt } from "../plain-date";
import type { Alarm } from "./alarm";
import type { AlarmFacts, PlannedStay } from "./facts";
import { clinicOf, coordinatorOf } from "./holders";
import { alarm, firstEnd, programEnd } from "./make";
import { ALARM_POLICY, policyRule } from "./policy";

function explained({ endOn, weeks, startOn }: PlannedStay) {
  return {
    rule: policyRule("Stay ending"),
    formula: `told ${ALARM_POLICY.stayEndingDays} business days before the stay ends, and when it has ended without discharge`,
    inputs: [given("Stay", `${weeks} weeks`, formatDay(startOn)), given("Stay ends", formatDay(endOn))],
  };
}

/** The approved stay about to end (its clinic plans what comes next), and ended without discharge. */
export function stayEndingAlarms(facts: AlarmFacts): Alarm[] {
  const { stay, program } = facts;
  if (!stay?.frozen) return [];
  const { calendar, clinicZone, claimNumber, id } = program;
  const nearOn = addBusinessDays(calendar, stay.endOn, -ALARM_POLICY.stayEndingDays);
  const endedAt = instantAt(stay.endOn, "17:00", clinicZone);
  const ends = `The stay on claim ${claimNumber} ends on ${formatDay(stay.endOn)}`;
  const over = { at: endedAt, because: "The stay has ended." };
  return [
    alarm({
      key: `stay_ending:${id}:${stay.endOn}`,
      kind: "stay_ending",
      firedAt: instantAt(nearOn, ALARM_POLICY.dailyAt, clinicZone),
      dueAt: endedAt,
      holder: clinicOf(program),
      title: ends,
      sentence: `${ends}, ${ALARM_POLICY.stayEndingDays} business days from ${formatDay(nearOn)}: plan the discharge, or ask for an extension while function improves.`,
      ...explained(stay),
      ended: firstEnd(over, programEnd(facts)),
    }),
    alarm({
      key: `stay_ended:${id}:${stay.endOn}`,
      kind: "stay_ended",
      firedAt: endedAt,
      dueAt: inBusinessDays(facts.program, endedAt, 1),
      holder: coordinatorOf(program),
      title: `The stay on claim ${claimNumber} has ended without discharge`,
      sentence: `The stay ended on ${formatDay(stay.endOn)} and the program goes on; ask the clinic to discharge or to ask for an extension.`,
      ...explained(stay),
      ended: programEnd(facts),
    }),
  ];
}
