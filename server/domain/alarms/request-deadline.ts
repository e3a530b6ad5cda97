import type { Role } from "../access/roles";
import { TASK_DAYS } from "../coordination/task-days";
import { counted } from "../counted";
import { type ExplainedRule, given } from "../explanation";
import { formatInstant } from "../instant";
import { addBusinessDays } from "../jurisdictions/calendar";
import { inBusinessDays } from "../jurisdictions/in-business-days";
import { dayIn, instantAt, timeIn } from "../plain-date";
import type { ProgressPolicy } from "../progress/policy";
import type { Alarm, AlarmHolder } from "./alarm";
import type { AlarmFacts, RequestClock } from "./facts";
import { adjustorOf } from "./holders";
import { alarm, firstEnd } from "./make";
import { policyOnDay } from "./policy";

type Mark = { id: string; left: string; at: Date };

const payerRoles: readonly string[] = ["claims_manager", "reviewer"] satisfies Role[];

function ruleOf({ name, version, citation, status }: RequestClock["rule"]): ExplainedRule {
  return { name, version: String(version), citation, status };
}

/** The adjustor answers for the deadline, unless the request lies with the manager or the reviewer. */
function holderOf({ program }: AlarmFacts, { holder }: RequestClock): AlarmHolder {
  if (payerRoles.includes(holder)) return { role: holder as Role, personId: null };
  return adjustorOf(program);
}

/** The thresholds of the day the request was received: it keeps them, as it keeps its rule and calendar. */
function warningsOf(facts: AlarmFacts, { submittedAt, rule }: RequestClock): ProgressPolicy {
  return policyOnDay(facts, dayIn(new Date(submittedAt), rule.zone));
}

/** The payer's two warnings in business days, that in hours, and the deadline itself; none before the request came or runs again. */
function marksOf(
  { rule, calendar, dueAt, submittedAt, resumedAt }: RequestClock,
  policy: ProgressPolicy,
): Mark[] {
  const { firstWarningBusinessDays, secondWarningBusinessDays, lastWarningHours: hours } = policy;
  const due = new Date(dueAt);
  const dueOn = dayIn(due, rule.zone);
  const warnings = [...new Set([firstWarningBusinessDays, secondWarningBusinessDays])];
  const before = warnings.map((days) => ({
    id: `${days}d`,
    left: `${counted(days, "business day")} left`,
    at: instantAt(addBusinessDays(calendar, dueOn, -days), timeIn(due, rule.zone), rule.zone),
  }));
  const marks = [
    ...before,
    { id: `${hours}h`, left: `${counted(hours, "hour")} left`, at: new Date(+due - hours * 3_600_000) },
    { id: "passed", left: "passed", at: due },
  ];
  return marks.filter(({ at }) => at > new Date(resumedAt ?? submittedAt));
}

function decided({ decidedAt }: RequestClock): Alarm["ended"] {
  return decidedAt ? { at: new Date(decidedAt), because: "The request is decided." } : null;
}

function warningsText({
  firstWarningBusinessDays,
  secondWarningBusinessDays,
  ...policy
}: ProgressPolicy): string {
  const days =
    firstWarningBusinessDays === secondWarningBusinessDays
      ? counted(firstWarningBusinessDays, "business day")
      : `${firstWarningBusinessDays} and ${counted(secondWarningBusinessDays, "business day")}`;
  const whose = `the payer's thresholds, version ${policy.version}`;
  return `told ${days} and ${counted(policy.lastWarningHours, "hour")} before the deadline, and when it has passed (${whose})`;
}

function atMark(facts: AlarmFacts, request: RequestClock, mark: Mark, next: Mark | undefined): Alarm {
  const { program } = facts;
  const { rule, number, dueAt, id } = request;
  const due = new Date(dueAt);
  const passed = mark.id === "passed";
  const about = `request ${number} on claim ${program.claimNumber}`;
  const when = formatInstant(due, rule.zone);
  const later = next && { at: next.at, because: `Told again: ${next.left}.` };
  return alarm({
    key: `deadline:${id}:${due.toISOString()}:${mark.id}`,
    kind: passed ? "deadline_passed" : "deadline_near",
    requestId: id,
    firedAt: mark.at,
    dueAt: passed ? inBusinessDays(facts.program, due, TASK_DAYS.deadlinePassed) : due,
    holder: holderOf(facts, request),
    title: passed ? `The deadline of ${about} has passed` : `Decide ${about}, due ${when}`,
    sentence: passed
      ? `Request ${number} was due ${when} and is not decided. If missed: ${rule.ifMissed}`
      : `Request ${number} is due ${when}: ${mark.left}. If missed: ${rule.ifMissed}`,
    rule: ruleOf(rule),
    formula: warningsText(warningsOf(facts, request)),
    inputs: [given("Received", formatInstant(request.submittedAt, rule.zone)), given("Due", when)],
    ended: firstEnd(later, decided(request)),
  });
}

/** A request's deadline coming near and passing (rules.md §4); none while it stands still for an answer. */
export function deadlineAlarms(facts: AlarmFacts, asOf: Date): Alarm[] {
  return facts.requests
    .filter(({ stoppedSince }) => stoppedSince === null)
    .flatMap((request) => {
      const marks = marksOf(request, warningsOf(facts, request)).filter(({ at }) => at <= asOf);
      return marks.map((mark, index) => atMark(facts, request, mark, marks[index + 1]));
    });
}

/** A question to the clinic that nobody answered by its due time: the adjustor goes on without an answer or asks again. */
export function silentInformationAlarms(facts: AlarmFacts): Alarm[] {
  const { program } = facts;
  return facts.requests.flatMap((request) => {
    const { id, number, answerDueAt, answerRule } = request;
    if (!answerDueAt) return [];
    const due = new Date(answerDueAt);
    const when = formatInstant(due, answerRule.zone);
    return [
      alarm({
        key: `silent_information:${id}:${due.toISOString()}`,
        kind: "silent_information",
        requestId: id,
        firedAt: due,
        dueAt: inBusinessDays(facts.program, due, TASK_DAYS.silentInformation),
        holder: adjustorOf(program),
        title: `The question on request ${number}, claim ${program.claimNumber}, is unanswered`,
        sentence: `The answer to the question on request ${number} was due ${when} and has not come; go on without it, or ask again.`,
        rule: ruleOf(answerRule),
        formula: "an answer is due by the jurisdiction's time for information",
        inputs: [given("Answer due", when)],
        ended: decided(request),
      }),
    ];
  });
}
