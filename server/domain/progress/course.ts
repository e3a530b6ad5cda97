import type { Ability, Demand } from "../job-demands/demand";
import { formatTenths, type Tenths } from "../percent";
import type { PlainDate } from "../plain-date";
import { type Attendance, isExcused } from "./excuse";
import { type CourseWeek, foldWeeks, type MeasuredWeek } from "./fold-weeks";
import { jobMatch } from "./job-match";
import { type DatedPolicy, DEFAULT_PROGRESS_POLICY, type ProgressPolicy, policyInForce } from "./policy";

/** A weekly report as recorded; week 0 is the baseline. */
export type ReportedWeek = Attendance & { week: number; reportedOn: PlainDate };

export type CourseAction = "none" | "call" | "discharge" | "escalate" | "discharge_to_full_duty";

export type Course = {
  baselineTenths: Tenths | null;
  nowTenths: Tenths | null;
  markTenths: Tenths | null;
  weeks: CourseWeek[];
  /** Flat weeks in a row, open now. */
  flatWeeks: number;
  /** Whether the last week that counts (not excused, after the baseline) progressed. */
  lastCountedProgressed: boolean;
  action: CourseAction;
  sentence: string;
};

export type CourseFacts = {
  demands: readonly Demand[];
  abilities: readonly Ability[];
  reports: readonly ReportedWeek[];
  /** Every version of the payer's policy; none is the product's own. */
  policies: readonly DatedPolicy[];
};

/** The baseline evaluation is week 0 even where no report was filed with it. */
function withBaseline(reports: readonly ReportedWeek[], abilities: readonly Ability[]): ReportedWeek[] {
  const sorted = [...reports].sort((a, b) => a.week - b.week);
  const lastTest = abilities
    .filter((ability) => ability.week === 0)
    .reduce<PlainDate | null>((last, { testedOn }) => (last && last > testedOn ? last : testedOn), null);
  if (sorted[0]?.week === 0 || lastTest === null) return sorted;
  return [
    { week: 0, reportedOn: lastTest, sessionsPlanned: 0, sessionsAttended: 0, excuse: null },
    ...sorted,
  ];
}

function measure(
  report: ReportedWeek,
  demands: readonly Demand[],
  abilities: readonly Ability[],
  policies: readonly DatedPolicy[],
): MeasuredWeek[] {
  const known = abilities.filter((ability) => ability.week <= report.week);
  const match = jobMatch(demands, known, report.reportedOn);
  if (match.tenths === null) return [];
  return [
    {
      week: report.week,
      reportedOn: report.reportedOn,
      tenths: match.tenths,
      metIds: match.results.filter((result) => result.state === "met").map((result) => result.demand.id),
      essentialUnmetIds: match.essentialUnmet.map((result) => result.demand.id),
      ready: match.ready,
      excused: isExcused(report, policyInForce(policies, report.reportedOn)),
      attended: report.sessionsAttended,
      planned: report.sessionsPlanned,
    },
  ];
}

function actionAfter(last: CourseWeek | undefined, readyNow: boolean, policy: ProgressPolicy): CourseAction {
  if (readyNow) return "discharge_to_full_duty";
  const flat = last?.flatCount ?? 0;
  if (flat >= policy.flatWeeksToEscalate) return "escalate";
  if (flat >= policy.flatWeeksToDischarge) return "discharge";
  return flat >= policy.flatWeeksToCall ? "call" : "none";
}

/** Whether the stop rule says discharge: the flat weeks in a row have come to the payer's threshold for it. */
export function comesToDischarge({ action }: Pick<Course, "action">): boolean {
  return action === "discharge" || action === "escalate";
}

const weeksInWords = (count: number) => (count === 1 ? "one week" : `${count} weeks`);

function sentenceOf(last: CourseWeek | undefined, action: CourseAction, policy: ProgressPolicy): string {
  if (!last) return "No baseline yet: test the worker against the job's demands.";
  const now = formatTenths(last.tenths);
  const need = formatTenths(last.markTenths + policy.minimumGainTenths);
  const flat = `No functional progress in ${weeksInWords(last.flatCount)}: ${now} against ${need} needed`;
  if (action === "discharge_to_full_duty") return `Ready for full duty at ${now}: discharge to full duty.`;
  if (action === "call") return `${flat}; the clinic calls the insurer and the physician.`;
  if (action === "discharge") return `${flat}; discharge is proposed to the physician and the adjustor.`;
  if (action === "escalate") return `${flat}; the case manager and the adjustor are told each day.`;
  if (last.kind === "baseline") return `Baseline ${now}; the first week progresses at ${need}.`;
  if (last.kind === "excused")
    return `Week ${last.week} is excused at ${now}; the mark stays ${formatTenths(last.markTenths)}.`;
  return `Progress in week ${last.week}: the mark is now ${formatTenths(last.markTenths)}.`;
}

/**
 * The worker's course, week by week, and what the stop rule asks for now (rules.md §2). Each week counts what was
 * tested up to that week, as of the day of its report, and is judged by the policy in force on that day; gains are
 * compared as displayed, in tenths.
 */
export function foldCourse({ demands, abilities, reports, policies }: CourseFacts): Course {
  const measured = withBaseline(reports, abilities).flatMap((report) =>
    measure(report, demands, abilities, policies),
  );
  const weeks = foldWeeks(measured, policies);
  const last = weeks.at(-1);
  const policy = last ? policyInForce(policies, last.reportedOn) : DEFAULT_PROGRESS_POLICY;
  const counted = weeks.filter((week) => week.kind !== "excused" && week.kind !== "baseline").at(-1);
  const action = actionAfter(last, measured.at(-1)?.ready ?? false, policy);
  return {
    baselineTenths: weeks[0]?.tenths ?? null,
    nowTenths: last?.tenths ?? null,
    markTenths: last?.markTenths ?? null,
    weeks,
    flatWeeks: last?.flatCount ?? 0,
    lastCountedProgressed: counted?.kind === "progress" || counted?.kind === "ready",
    action,
    sentence: sentenceOf(last, action, policy),
  };
}
