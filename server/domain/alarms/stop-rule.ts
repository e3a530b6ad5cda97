import { counted } from "../counted";
import { type ExplainedRule, given } from "../explanation";
import { addBusinessDays, isBusinessDay, nextBusinessDay } from "../jurisdictions/calendar";
import { inBusinessDays } from "../jurisdictions/in-business-days";
import { formatTenths } from "../percent";
import { formatDay, instantAt } from "../plain-date";
import { type ProgressPolicy, policyInForce } from "../progress/policy";
import type { Alarm, AlarmHolder } from "./alarm";
import type { AlarmFacts } from "./facts";
import { adjustorOf, clinicOf, coordinatorOf, physicianOf } from "./holders";
import { alarm, clinicDay, firstEnd, programEnd } from "./make";
import { ALARM_POLICY } from "./policy";

type FlatWeek = {
  week: number;
  /** Flat weeks in a row up to this one. */
  count: number;
  tenths: number;
  markTenths: number;
  /** When the report that made it known was sent: a week reported late is known no earlier. */
  knownAt: Date;
  /** The payer's policy of the day it was reported: the week is judged by it. */
  policy: ProgressPolicy;
  /** When a week that is neither flat nor excused was reported after it. */
  brokenBy: Alarm["ended"];
};

const inARow = (count: number) => `${counted(count, "flat week")} in a row`;

/** The flat weeks of a course in order, each with its count; excused weeks neither count nor end the run (rules.md §2). */
function flatWeeks({ weeks, reports, policies }: AlarmFacts): FlatWeek[] {
  const filed = new Map(reports.map((report) => [report.week, report]));
  const flat: FlatWeek[] = [];
  let [count, markTenths, knownAt] = [0, weeks[0]?.tenths ?? 0, new Date(0)];
  for (const { week, tenths, kind } of weeks) {
    const report = filed.get(week);
    if (report && new Date(report.submittedAt) > knownAt) knownAt = new Date(report.submittedAt);
    if (kind === "flat") {
      count += 1;
      if (!report) continue;
      const policy = policyInForce(policies, report.reportedOn);
      flat.push({ week, count, tenths, markTenths, knownAt, policy, brokenBy: null });
    } else if (kind !== "excused") {
      endRun(flat, { at: knownAt, because: `Week ${week} is no longer flat.` });
      count = 0;
      if (kind === "progress") markTenths = tenths;
    }
  }
  return flat;
}

function endRun(flat: FlatWeek[], end: NonNullable<Alarm["ended"]>): void {
  for (const one of flat) one.brokenBy ??= end;
}

function whyFlat({ policy, week, tenths, markTenths, count }: FlatWeek): string {
  const need = formatTenths(markTenths + policy.minimumGainTenths);
  return `Week ${week}: job match ${formatTenths(tenths)} against ${need} needed; ${inARow(count)}.`;
}

function explained(flat: FlatWeek) {
  const { policy } = flat;
  const rule: ExplainedRule = {
    name: policy.name,
    version: policy.version,
    citation: policy.source,
    status: policy.status,
  };
  const gain = (policy.minimumGainTenths / 10).toFixed(1);
  return {
    rule,
    formula: `flat when job match < mark + ${gain} points and no essential demand is newly met; ${policy.flatWeeksToCall} flat week: calls, ${policy.flatWeeksToDischarge}: discharge is proposed, ${policy.flatWeeksToEscalate}: told each business day`,
    inputs: [
      given("Mark", formatTenths(flat.markTenths)),
      given(`Job match, week ${flat.week}`, formatTenths(flat.tenths), formatDay(flatDay(flat))),
      given("Flat weeks in a row", String(flat.count)),
    ],
  };
}

const flatDay = ({ knownAt }: FlatWeek) =>
  knownAt.toISOString().slice(0, 10) as Parameters<typeof formatDay>[0];

function calls(facts: AlarmFacts, flat: FlatWeek): Alarm[] {
  const { program } = facts;
  return (["insurer", "physician"] as const).map((party) =>
    alarm({
      key: `call_${party}:${program.id}:${flat.week}`,
      kind: `call_${party}`,
      firedAt: flat.knownAt,
      dueAt: inBusinessDays(facts.program, flat.knownAt, 1),
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
      dueAt: inBusinessDays(facts.program, flat.knownAt, 1),
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
  const goesOn = flat.count > flat.policy.flatWeeksToEscalate;
  const first = goesOn ? nextTelling(facts, flat.knownAt) : flat.knownAt;
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
        dueAt: inBusinessDays(facts.program, firedAt, 1),
        holder,
        title: `The program on claim ${program.claimNumber} goes on after ${inARow(flat.count)}`,
        sentence: `${whyFlat(flat)} Case manager and adjustor are told each business day while it lasts.`,
        ...explained(flat),
        ended: firstEnd(told, end),
      }),
    );
  });
}

/**
 * The stop rule (rules.md §2): one flat week owes two calls, two propose discharge, three are told each business day.
 * A run lasts until a week progresses or the program ends; excused weeks neither count nor end it.
 */
export function stopRuleAlarms(facts: AlarmFacts, asOf: Date): Alarm[] {
  const weeks = flatWeeks(facts);
  return weeks.flatMap((flat, index) => {
    const { policy } = flat;
    if (flat.count >= policy.flatWeeksToEscalate) {
      const following = weeks[index + 1];
      const goesOn = following && following.count === flat.count + 1;
      const next = goesOn ? { at: following.knownAt, because: `Week ${following.week} is flat too.` } : null;
      return escalation(facts, flat, firstEnd(next, flat.brokenBy, programEnd(facts)), asOf);
    }
    if (flat.count >= policy.flatWeeksToDischarge) return discharge(facts, flat);
    return flat.count >= policy.flatWeeksToCall ? calls(facts, flat) : [];
  });
}
