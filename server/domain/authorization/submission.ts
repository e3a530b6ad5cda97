import { formatTenths } from "../percent";
import { formatDay } from "../plain-date";
import { comesToDischarge } from "../progress/course";
import { stayEndOn } from "../progress/stay";
import {
  isDuplicate,
  isPreauthorization,
  type OtherRequest,
  overlaps,
  type RequestFacts,
  undecided,
} from "./request-facts";

export type SubmissionFacts = RequestFacts & {
  /** Why the program should go on although the stop rule says discharge. */
  overrideReason: string | null;
  /** The last request of this program that was not approved, if it was never answered by an approval. */
  priorAdverse: { number: string; on: RequestFacts["today"] } | null;
  /** What has changed since it. */
  substantialChange: string | null;
};

type SubmissionRule =
  | "no_demands"
  | "no_baseline"
  | "ready"
  | "stay_not_fixed"
  | "exceeds_stay"
  | "period"
  | "already_given"
  | "discharge_gate"
  | "extension"
  | "undecided"
  | "overlap"
  | "no_change";

/** One reason why a submission is refused; `field` is the draft's field to mend, where one is to blame. */
export type SubmissionProblem = { rule: SubmissionRule; sentence: string; field?: string };

type Check = (facts: SubmissionFacts) => SubmissionProblem | SubmissionProblem[] | null;

const evidence: Check = ({ match, course }) => {
  if (match.total === 0) {
    return {
      rule: "no_demands",
      sentence: "The job has no demands yet; pick the job and check its demands.",
    };
  }
  if (!match.results.some((result) => result.demand.essential)) {
    const sentence = "No demand is marked essential; mark those the job cannot do without.";
    return { rule: "no_demands", sentence };
  }
  if (course.baselineTenths !== null) return null;
  return {
    rule: "no_baseline",
    sentence: "There is no baseline; test the worker against the job's demands first.",
  };
};

const ready: Check = ({ match, type }) => {
  if (!match.ready || type === "retrospective" || type === "extension") return null;
  const now = formatTenths(match.tenths);
  return {
    rule: "ready",
    sentence: `Ready for full duty at ${now}: no program is needed; discharge instead.`,
  };
};

const stay: Check = ({ stay, type, sessions, startOn, endOn }) => {
  if (!stay) {
    return {
      rule: "stay_not_fixed",
      sentence: "The stay is not fixed; set its weeks, sessions and minutes first.",
    };
  }
  if (type !== "initial") return null;
  const fixed = stay.sessions;
  const last = stayEndOn(stay);
  const problems: SubmissionProblem[] = [];
  if (sessions > fixed) {
    const sentence = `${sessions} sessions are asked and the fixed stay has ${fixed}; ask for ${fixed} or fewer, or change the stay.`;
    problems.push({ rule: "exceeds_stay", sentence, field: "sessions" });
  }
  if (startOn < stay.startOn || endOn > last) {
    const sentence = `The stay runs ${formatDay(stay.startOn)} – ${formatDay(last)}; ask for days within it, or change the stay.`;
    problems.push({ rule: "exceeds_stay", sentence, field: endOn > last ? "endOn" : "startOn" });
  }
  return problems;
};

const period: Check = ({ startOn, endOn, today, type }) => {
  if (endOn < startOn) {
    const sentence = `The last day, ${formatDay(endOn)}, is before the first, ${formatDay(startOn)}; correct one.`;
    return { rule: "period", sentence, field: "endOn" };
  }
  if (isPreauthorization(type) && startOn < today) {
    const sentence = `Care from ${formatDay(startOn)} may have been given already and cannot be preauthorized; start ${formatDay(today)} or later, or ask retrospectively.`;
    return { rule: "already_given", sentence, field: "startOn" };
  }
  if (type === "retrospective" && endOn > today) {
    const sentence = `A retrospective request is about care given up to ${formatDay(today)}; end it then, or ask ahead.`;
    return { rule: "already_given", sentence, field: "endOn" };
  }
  return null;
};

const dischargeGate: Check = ({ course, overrideReason }) => {
  if (!comesToDischarge(course)) return null;
  if (overrideReason?.trim()) return null;
  const sentence = `${course.sentence} A new request needs an override: write why the program should go on.`;
  return { rule: "discharge_gate", sentence, field: "overrideReason" };
};

const extension: Check = ({ type, extension }) => {
  if (type !== "extension") return null;
  if (!extension) {
    return {
      rule: "extension",
      sentence: "The extension was not tested against the worker's pace; open it again.",
    };
  }
  if (extension.allowed) return null;
  return extension.sentences.map((sentence) => ({ rule: "extension" as const, sentence }));
};

const duplicates: Check = (facts) => {
  const [open] = undecided(facts);
  if (open) {
    const sentence = `${open.number} is still being decided; answer or withdraw it before another request.`;
    return { rule: "undecided", sentence };
  }
  return overlaps(facts).map((shared) => ({
    rule: "overlap",
    sentence: overlapSentence(facts, shared),
    field: "startOn",
  }));
};

function overlapSentence(facts: SubmissionFacts, shared: OtherRequest): string {
  const days = `${formatDay(shared.startOn)} – ${formatDay(shared.endOn)}`;
  const where = facts.elsewhere?.includes(shared) ? ", of another program of this claim," : "";
  return isDuplicate(facts, shared)
    ? `${shared.number}${where} is for the same ${facts.sessions} sessions on the same days, ${days}; it is not asked twice.`
    : `${shared.number}${where} covers ${days} already; ask for days outside it, or ask for a change.`;
}

const resubmission: Check = ({ priorAdverse, substantialChange, type }) => {
  if (!priorAdverse || type === "reconsideration" || substantialChange?.trim()) return null;
  const sentence = `${priorAdverse.number} was not approved on ${formatDay(priorAdverse.on)}; write what has substantially changed since, or ask for reconsideration.`;
  return { rule: "no_change", sentence, field: "substantialChange" };
};

const CHECKS: readonly Check[] = [
  evidence,
  ready,
  stay,
  period,
  dischargeGate,
  extension,
  duplicates,
  resubmission,
];

/**
 * Why this request may not be submitted; empty when it may. An unsigned order or plan is not among them: the checklist
 * says it, and the payer may still decide. The override opens the discharge gate, never the extension test, whose own
 * rule is that no flat week is open.
 */
export function submissionProblems(facts: SubmissionFacts): SubmissionProblem[] {
  return CHECKS.flatMap((check) => check(facts) ?? []);
}
