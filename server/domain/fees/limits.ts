import type { RuleStatus } from "@/server/domain/jurisdictions/rule";
import { formatDayYear, type PlainDate } from "@/server/domain/plain-date";
import type { ProgramLimit } from "./limits.data";
import { monthsAfter } from "./months-after";
import type { ProgramKind } from "./rate";

export type PlannedProgram = {
  jurisdiction: string;
  program: ProgramKind;
  startsOn: PlainDate;
  minutesPerDay: number;
  daysPerWeek: number;
  weeks?: number | null;
  injuredOn?: PlainDate | null;
  referral?: boolean;
  jobDescription?: boolean;
};

type LimitCheck = {
  code: string;
  passed: boolean;
  sentence: string;
  source: string;
  status: RuleStatus;
};

export type LimitResult = {
  /** false: no limit is known for this program, and no check was made. */
  known: boolean;
  /** Every check passed, but for the weeks. */
  admissible: boolean;
  withinLimits: boolean;
  /** More weeks than the rule allows without a further approval. */
  additionalApprovalNeeded: boolean;
  /** The most minutes the rule allows over the whole stay; null where it sets no such bound. */
  maxMinutes: number | null;
  checks: LimitCheck[];
};

/** The limits of a program that starts on a day, or null when none are known. */
export function findLimit(
  limits: readonly ProgramLimit[],
  jurisdiction: string,
  program: ProgramKind,
  startsOn: PlainDate,
): ProgramLimit | null {
  const holds = (limit: ProgramLimit) =>
    limit.jurisdiction === jurisdiction &&
    limit.program === program &&
    limit.effectiveFrom <= startsOn &&
    (limit.effectiveTo === null || startsOn <= limit.effectiveTo);
  return limits.find(holds) ?? null;
}

type Finding = [code: string, passed: boolean, sentence: string] | null;

/** "2–4 h", "at least 4 h", "at most 5": the bound in words. */
function span(least: number | null, most: number | null, unit: string): string {
  if (least !== null && most !== null) return `${least}–${most}${unit}`;
  return least !== null ? `at least ${least}${unit}` : `at most ${most}${unit}`;
}

function within(
  code: string,
  value: number,
  least: number | null,
  most: number | null,
  sentence: string,
): Finding {
  if (least === null && most === null) return null;
  const passed = (least === null || value >= least) && (most === null || value <= most);
  return [code, passed, sentence];
}

const hours = (minutes: number | null) => (minutes === null ? null : minutes / 60);

function dailyMinutes(limit: ProgramLimit, plan: PlannedProgram): Finding {
  const { minMinutesPerDay: least, maxMinutesPerDay: most } = limit;
  const bound = span(hours(least), hours(most), " h");
  return within(
    "minutes_per_day",
    plan.minutesPerDay,
    least,
    most,
    `${plan.minutesPerDay / 60} h a day; the rule: ${bound}.`,
  );
}

function weeklyDays(limit: ProgramLimit, plan: PlannedProgram): Finding {
  const { minDaysPerWeek: least, maxDaysPerWeek: most } = limit;
  const bound = span(least, most, " days");
  return within(
    "days_per_week",
    plan.daysPerWeek,
    least,
    most,
    `${plan.daysPerWeek} days a week; the rule: ${bound}.`,
  );
}

function weeks(limit: ProgramLimit, plan: PlannedProgram): Finding {
  if (limit.maxWeeks === null || !plan.weeks) return null;
  const passed = plan.weeks <= limit.maxWeeks;
  const more = passed ? "" : " A longer stay needs an additional approval.";
  return ["weeks", passed, `${plan.weeks} weeks; the rule: up to ${limit.maxWeeks}.${more}`];
}

function sinceInjury(limit: ProgramLimit, plan: PlannedProgram): Finding {
  if (limit.minMonthsSinceInjury === null || !plan.injuredOn) return null;
  const from = monthsAfter(plan.injuredOn, limit.minMonthsSinceInjury);
  const sentence = `Starts ${formatDayYear(plan.startsOn)}; the rule: ${limit.minMonthsSinceInjury} months after the injury, from ${formatDayYear(from)}.`;
  return ["since_injury", plan.startsOn >= from, sentence];
}

function needed(code: string, isNeeded: boolean, given: boolean | undefined, what: string): Finding {
  if (!isNeeded || given === undefined) return null;
  return [code, given, given ? `There is a ${what}.` : `There is no ${what}; the rule asks for one.`];
}

function findings(limit: ProgramLimit, plan: PlannedProgram): LimitCheck[] {
  const all: Finding[] = [
    dailyMinutes(limit, plan),
    weeklyDays(limit, plan),
    weeks(limit, plan),
    sinceInjury(limit, plan),
    needed("referral", limit.needsReferral, plan.referral, "referral"),
    needed("job_description", limit.needsJobDescription, plan.jobDescription, "job description"),
  ];
  const { source, status } = limit;
  return all
    .filter((finding) => finding !== null)
    .map(([code, passed, sentence]) => ({ code, passed, sentence, source, status }));
}

function mostMinutes({ maxMinutesPerDay, maxDaysPerWeek, maxWeeks }: ProgramLimit): number | null {
  if (maxMinutesPerDay === null || maxDaysPerWeek === null || maxWeeks === null) return null;
  return maxMinutesPerDay * maxDaysPerWeek * maxWeeks;
}

/**
 * A planned program against its jurisdiction's daily, weekly and total limits (rules.md §5), each check a sentence with
 * its numbers. Facts that are not given are not checked. A stay that is too long needs an approval; it is not refused.
 */
export function checkLimits(limits: readonly ProgramLimit[], plan: PlannedProgram): LimitResult {
  const limit = findLimit(limits, plan.jurisdiction, plan.program, plan.startsOn);
  const checks = limit ? findings(limit, plan) : [];
  const failed = checks.filter(({ passed }) => !passed);
  return {
    known: limit !== null,
    admissible: failed.every(({ code }) => code === "weeks"),
    withinLimits: failed.length === 0,
    additionalApprovalNeeded: failed.some(({ code }) => code === "weeks"),
    maxMinutes: limit ? mostMinutes(limit) : null,
    checks,
  };
}

/** Whether another code of the same day is paid beside the program's own; payable null is "not known". */
export function extraLine(
  limit: ProgramLimit | null,
  code: string,
): { payable: boolean | null; sentence: string } {
  if (code === "97545" || code === "97546")
    return { payable: true, sentence: `${code} is the program's own code.` };
  if (!limit?.allInclusive)
    return { payable: null, sentence: `Whether ${code} is paid beside the program is not known.` };
  return {
    payable: false,
    sentence: `${code} is not paid beside the program: its codes include it (${limit.source}).`,
  };
}
