import { counted } from "../counted";
import type { Explanation } from "../explanation";
import { demandNowText } from "../job-demands/labels";
import type { RuleStatus } from "../jurisdictions/rule";
import { formatTenths } from "../percent";
import { formatDay } from "../plain-date";
import { stayEndOn } from "../progress/stay";
import { CHECKLIST_RULES, type ChecklistRule } from "./checklist-rules";
import { isDuplicate, type OtherRequest, overlaps, type RequestFacts } from "./request-facts";

export type CheckResult = "pass" | "warn" | "fail";

export type ChecklistItem = {
  rule: ChecklistRule;
  name: string;
  version: string;
  result: CheckResult;
  /** What was found, with its numbers. */
  sentence: string;
  citation: string;
  status: RuleStatus;
};

/** A rule of the checklist and what was found by it. */
export function explainCheck({ sentence, name, version, citation, status }: ChecklistItem): Explanation {
  return { formula: `${sentence}.`, inputs: [], rule: { name, version, citation, status } };
}

type Finding = { result: CheckResult; sentence: string };

const pass = (sentence: string): Finding => ({ result: "pass", sentence });
const warn = (sentence: string): Finding => ({ result: "warn", sentence });
const fail = (sentence: string): Finding => ({ result: "fail", sentence });
const demandCount = (n: number) => counted(n, "essential demand");

function orderAndPlan({ orderSignedOn, planSignedOn }: RequestFacts): Finding {
  if (orderSignedOn && planSignedOn) {
    const last = orderSignedOn > planSignedOn ? orderSignedOn : planSignedOn;
    return pass(`Order and plan signed ${formatDay(last)}`);
  }
  if (orderSignedOn) return warn(`Order signed ${formatDay(orderSignedOn)}; the plan is not signed`);
  if (planSignedOn) return warn(`Plan signed ${formatDay(planSignedOn)}; the order is not signed`);
  return fail("Neither the order nor the plan is signed");
}

function jobGoal({ jobGoal }: RequestFacts): Finding {
  if (!jobGoal) return fail("No job goal is recorded");
  if (!jobGoal.confirmedOn) return warn(`Job goal is ${jobGoal.title}, not confirmed yet`);
  return pass(`Job goal confirmed ${formatDay(jobGoal.confirmedOn)}: ${jobGoal.title}`);
}

function demandsConfirmed({ match }: RequestFacts): Finding {
  const confirmed = match.results.filter((result) => result.demand.confirmedOn !== null);
  const open = match.results.filter((result) => result.demand.confirmedOn === null);
  const count = `${confirmed.length} of ${match.total} demands confirmed by employer`;
  if (match.total > 0 && open.length === 0) return pass(count);
  return open.some((result) => result.demand.essential) || match.total === 0
    ? fail(count)
    : warn(`${count}, all essential ones among them`);
}

function therapyPlateaued({ therapyPlateauOn, today }: RequestFacts): Finding {
  if (!therapyPlateauOn) return fail("No plateau of outpatient therapy is recorded");
  if (therapyPlateauOn > today)
    return fail(`The plateau is dated ${formatDay(therapyPlateauOn)}, which lies ahead`);
  return pass(`Outpatient therapy plateaued ${formatDay(therapyPlateauOn)}`);
}

function functionalGap({ match }: RequestFacts): Finding {
  const short = match.essentialUnmet.filter((result) => result.state === "short");
  const untested = match.essentialUnmet.length - short.length;
  if (short.length > 0 && match.limiting) {
    return pass(
      `${demandCount(short.length)} short; limiting: ${demandNowText(match.limiting.demand, match.limiting.measured)}`,
    );
  }
  if (untested > 0) return warn(`${demandCount(untested)} not tested, so no gap is shown`);
  return fail(`No gap on an essential demand at ${formatTenths(match.tenths)}`);
}

function effortValid({ match }: RequestFacts): Finding {
  const tested = match.results.filter((result) => result.ability !== null);
  const valid = tested.filter((result) => result.ability?.effortValid === true).length;
  const invalid = tested.filter((result) => result.ability?.effortValid === false).length;
  if (tested.length === 0) return fail("Nothing is tested, so effort is not known");
  const count = `Effort valid on ${valid} of ${tested.length} tests`;
  if (invalid > 0) return fail(`${count}, not valid on ${invalid}`);
  return valid === tested.length ? pass(count) : warn(`${count}, not judged on the others`);
}

function stayFixed({ stay }: RequestFacts): Finding {
  if (!stay) return fail("The length of stay is not fixed");
  return pass(`Stay fixed: ${stay.weeks} weeks, ${stay.sessions} sessions, to ${formatDay(stayEndOn(stay))}`);
}

function progress({ course }: RequestFacts): Finding {
  const last = course.weeks.at(-1);
  if (!last || last.kind === "baseline") return warn("No weekly report after the baseline yet");
  if (course.flatWeeks > 0) {
    const against = `${formatTenths(last.tenths)} against a mark of ${formatTenths(last.markTenths)}`;
    return fail(`No functional progress in ${counted(course.flatWeeks, "week")}: ${against}`);
  }
  const before = course.weeks.at(-2)?.markTenths ?? last.markTenths;
  if (last.kind === "excused")
    return warn(`Week ${last.week} is excused; the mark stays ${formatTenths(last.markTenths)}`);
  return pass(`Progress last week: mark ${(before / 10).toFixed(1)} → ${(last.markTenths / 10).toFixed(1)}`);
}

function pace({ extension }: RequestFacts): Finding {
  if (!extension) return warn("The extension's pace is not known");
  const sentence = extension.sentences.join(" ").replace(/\.$/, "");
  if (!extension.allowed) return fail(sentence);
  return extension.verdict === "on_track" ? pass(sentence) : warn(sentence);
}

function serviceAfterDecision({ startOn, today }: RequestFacts): Finding {
  if (startOn >= today) return pass("Service begins after this decision");
  return fail(`Service begins ${formatDay(startOn)}, before any decision`);
}

function noOverlap(facts: RequestFacts): Finding {
  const shared = overlaps(facts);
  const numbers = (which: readonly OtherRequest[]) => which.map(({ number }) => number).join(", ");
  const twice = shared.filter((other) => isDuplicate(facts, other));
  if (twice.length > 0) return fail(`Same days and sessions as ${numbers(twice)}`);
  if (shared.length > 0) return fail(`Same days as ${numbers(shared)}`);
  const last = facts.others.at(-1);
  return pass(last ? `No overlap with ${last.number}` : "No other request for these days");
}

const CHECKS = {
  order_and_plan: orderAndPlan,
  job_goal: jobGoal,
  demands_confirmed: demandsConfirmed,
  therapy_plateaued: therapyPlateaued,
  functional_gap: functionalGap,
  progress,
  effort_valid: effortValid,
  stay_fixed: stayFixed,
  pace,
  service_after_decision: serviceAfterDecision,
  no_overlap: noOverlap,
} as const satisfies Record<ChecklistRule, (facts: RequestFacts) => Finding>;

/** Every rule that applies to this kind of request, found passed, doubtful or failed, in a sentence with its numbers. */
export function checklist(facts: RequestFacts): ChecklistItem[] {
  const rules = (Object.keys(CHECKLIST_RULES) as ChecklistRule[]).filter((rule) =>
    (CHECKLIST_RULES[rule].appliesTo as readonly string[]).includes(facts.type),
  );
  return rules.map((rule) => {
    const { name, version, citation, status } = CHECKLIST_RULES[rule];
    return { rule, name, version, citation, status, ...CHECKS[rule](facts) };
  });
}
