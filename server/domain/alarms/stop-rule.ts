import { TASK_DAYS } from "../coordination/task-days";
import { counted } from "../counted";
import { given } from "../explanation";
import { addBusinessDays, isBusinessDay, nextBusinessDay } from "../jurisdictions/calendar";
import { inBusinessDays } from "../jurisdictions/in-business-days";
import { formatTenths } from "../percent";
import { formatDay, instantAt } from "../plain-date";
import { policyRule } from "../progress/policy";
import type { Alarm, AlarmHolder } from "./alarm";
import type { AlarmFacts } from "./facts";
import { type FlatWeek, flatWeeks, type Level } from "./flat-weeks";
import { adjustorOf, clinicOf, coordinatorOf, physicianOf } from "./holders";
import { alarm, clinicDay, firstEnd, programEnd } from "./make";
import { ALARM_POLICY } from "./policy";

const inARow = (count: number) => `${counted(count, "flat week")} in a row`;

function whyFlat({ policy, week, tenths, markTenths, count }: FlatWeek): string {
  const need = formatTenths(markTenths + policy.minimumGainTenths);
  return `Week ${week}: job match ${formatTenths(tenths)} against ${need} needed; ${inARow(count)}.`;
}

function explained(flat: FlatWeek) {
  const { policy } = flat;
  const gain = (policy.minimumGainTenths / 10).toFixed(1);
  return {
    rule: policyRule(policy),
    formula: `flat when job match < mark + ${gain} points and no essential demand is newly met; ${counted(policy.flatWeeksToCall, "flat week")}: calls, ${policy.flatWeeksToDischarge}: discharge is proposed, ${policy.flatWeeksToEscalate}: told each business day`,
    inputs: [
      given("Mark", formatTenths(flat.markTenths)),
      given(`Job match, week ${flat.week}`, formatTenths(flat.tenths), formatDay(flat.reportedOn)),
      given("Flat weeks in a row", String(flat.count)),
    ],
  };
}

function calls(facts: AlarmFacts, flat: FlatWeek): Alarm[] {
  const { program } = facts;
  return (["insurer", "physician"] as const).map((party) =>
    alarm({
      key: `call_${party}:${program.id}:${flat.week}`,
      kind: `call_${party}`,
      firedAt: flat.knownAt,
      dueAt: inBusinessDays(facts.program, flat.knownAt, TASK_DAYS.callFlatWeek),
      holder: clinicOf(program),
      title: `Call the ${party} about week ${flat.week} on claim ${program.claimNumber}`,
      sentence: `${whyFlat(flat)} The clinic calls the ${party} by the next business day.`,
      ...explained(flat),
      ended: firstEnd(flat.brokenBy, programEnd(facts)),
    }),
  );
}

function discharge(facts: AlarmFacts, flat: FlatWeek): Alarm[] {
  const { program } = facts;
  const proposed = (kind: "discharge" | "agree_discharge", holder: AlarmHolder, title: string) =>
    alarm({
      key: `${kind}:${program.id}:${flat.week}:${holder.role}`,
      kind,
      firedAt: flat.knownAt,
      dueAt: inBusinessDays(facts.program, flat.knownAt, TASK_DAYS.proposedDischarge),
      holder,
      title,
      sentence: `${whyFlat(flat)} Discharge is proposed; no request can be submitted without an override and its reason.`,
      ...explained(flat),
      ended: firstEnd(flat.brokenBy, programEnd(facts)),
    });
  const answer = `Answer the proposed discharge on claim ${program.claimNumber}: ${inARow(flat.count)}`;
  const agreed = `Agree on the discharge from the program on claim ${program.claimNumber}`;
  return [
    proposed("discharge", clinicOf(program), agreed),
    ...(program.physicianId ? [proposed("agree_discharge", physicianOf(program), answer)] : []),
    proposed("agree_discharge", adjustorOf(program), answer),
  ];
}

/** The telling of a business day at eight, clinic time, that comes next at or after `at`. */
function nextTelling(facts: AlarmFacts, at: Date): Date {
  const { calendar, clinicZone } = facts.program;
  const day = clinicDay(facts, at);
  const today = instantAt(day, ALARM_POLICY.dailyAt, clinicZone);
  if (isBusinessDay(calendar, day).counts && today >= at) return today;
  return instantAt(nextBusinessDay(calendar, day), ALARM_POLICY.dailyAt, clinicZone);
}

/** The instants of one escalation: `first`, then each business day at eight, before `end` and up to `asOf`. */
function daily(facts: AlarmFacts, first: Date, end: Alarm["ended"], asOf: Date): Date[] {
  const { calendar, clinicZone } = facts.program;
  const instants: Date[] = [];
  let day = clinicDay(facts, first);
  for (
    let at = first;
    at <= asOf && (end === null || at < end.at);
    at = instantAt(day, ALARM_POLICY.dailyAt, clinicZone)
  ) {
    instants.push(at);
    day = addBusinessDays(calendar, day, 1);
  }
  return instants;
}

function escalation(facts: AlarmFacts, flat: FlatWeek, end: Alarm["ended"], asOf: Date): Alarm[] {
  const { program } = facts;
  // A further flat week goes on with the tellings of the one before it: nobody is told twice on a day.
  const first = flat.goesOn ? nextTelling(facts, flat.knownAt) : flat.knownAt;
  const instants = daily(facts, first, end, asOf);
  const holders = program.caseManagerId
    ? [coordinatorOf(program), adjustorOf(program)]
    : [adjustorOf(program)];
  return instants.flatMap((firedAt, index) => {
    const next = instants[index + 1];
    const told = next && { at: next, because: `Told again on ${formatDay(clinicDay(facts, next))}.` };
    return holders.map((holder) =>
      alarm({
        key: `escalation:${program.id}:${flat.week}:${clinicDay(facts, firedAt)}:${holder.role}`,
        kind: "escalation",
        firedAt,
        dueAt: inBusinessDays(facts.program, firedAt, TASK_DAYS.escalation),
        holder,
        title: `The program on claim ${program.claimNumber} goes on after ${inARow(flat.count)}`,
        sentence: `${whyFlat(flat)} Case manager and adjustor are told each business day while it lasts.`,
        ...explained(flat),
        ended: firstEnd(told, end),
      }),
    );
  });
}

/** When the escalation of a flat week ends: the next flat week of its run goes on with it, the run or the program ends. */
function escalationEnd(facts: AlarmFacts, flat: FlatWeek, following: FlatWeek | undefined): Alarm["ended"] {
  const takenOn = following?.goesOn && following.asks.includes("escalate");
  const next = takenOn ? { at: following.knownAt, because: `Week ${following.week} is flat too.` } : null;
  return firstEnd(next, flat.brokenBy, programEnd(facts));
}

/**
 * The stop rule (rules.md §2): one flat week owes two calls, two propose discharge, three are told each business day.
 * A run lasts until a week progresses or the program ends; excused weeks neither count nor end it.
 */
export function stopRuleAlarms(facts: AlarmFacts, asOf: Date): Alarm[] {
  const weeks = flatWeeks(facts);
  return weeks.flatMap((flat, index) => {
    const end = escalationEnd(facts, flat, weeks[index + 1]);
    const alarms: Record<Level, () => Alarm[]> = {
      call: () => calls(facts, flat),
      discharge: () => discharge(facts, flat),
      escalate: () => escalation(facts, flat, end, asOf),
    };
    return flat.asks.flatMap((level) => alarms[level]());
  });
}
