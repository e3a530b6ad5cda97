import type { Explanation } from "@/server/domain/explanation";
import { demandText } from "@/server/domain/job-demands/labels";
import { demandRows } from "@/server/domain/progress/demand-rows";
import { explainConduct, explainProgress } from "@/server/domain/progress/explain-course";
import { explainJobMatch, explainMet } from "@/server/domain/progress/explain-job-match";
import type { Standing } from "../progress/refresh-standing";
import { currentStay } from "../stay/ledger";

function attendanceOf({ course }: Standing) {
  const weeks = course.weeks.filter(({ week }) => week > 0);
  const sum = (of: (week: (typeof weeks)[number]) => number) =>
    weeks.reduce((total, week) => total + of(week), 0);
  return { attended: sum(({ attended }) => attended), planned: sum(({ planned }) => planned) };
}

function reportsOf({ evidence }: Standing) {
  const weekly = evidence.reports.filter(({ week }) => week > 0);
  const late = weekly.filter(
    ({ submittedAt, dueAt }) => dueAt !== null && new Date(submittedAt) > new Date(dueAt),
  );
  return { filed: weekly.length, late: late.length };
}

function effortOf({ match }: Standing) {
  const tested = match.results.filter(({ ability }) => ability !== null);
  const count = (judged: boolean) => tested.filter(({ ability }) => ability?.effortValid === judged).length;
  return { tested: tested.length, valid: count(true), invalid: count(false) };
}

export type EvidenceExplained = {
  jobMatch: Explanation;
  progress: Explanation | null;
  met: Explanation;
  conduct: Explanation;
};

function explanationsOf(standing: Standing): EvidenceExplained {
  const { match, course, evidence } = standing;
  return {
    jobMatch: explainJobMatch(match),
    // A packet of earlier days kept no versions of the policy.
    progress: explainProgress(course, evidence.policies ?? []),
    met: explainMet(match),
    conduct: explainConduct({
      ...attendanceOf(standing),
      effort: effortOf(standing),
      reports: reportsOf(standing),
      since: course.weeks.at(-1)?.reportedOn ?? null,
    }),
  };
}

/** What the worker can do of the job, week by week and demand by demand, in the shapes of chart and table. */
export function evidenceView(standing: Standing) {
  const { course, match, evidence, plan, projection } = standing;
  const last = course.weeks.at(-1);
  return {
    nowTenths: course.nowTenths,
    deltaTenths: last?.deltaTenths ?? null,
    baselineTenths: course.baselineTenths,
    flatWeeks: course.flatWeeks,
    sentence: course.sentence,
    measuredOn: last?.reportedOn ?? null,
    demandsMet: match.met,
    demandsTested: match.tested,
    demandsTotal: match.total,
    essentialUnmet: match.essentialUnmet.length,
    ready: match.ready,
    notReadyBecause: match.notReadyBecause,
    limiting: match.limiting && demandText(match.limiting.demand),
    rows: demandRows(match, evidence.abilities),
    series: {
      weeks: course.weeks.map(({ week, tenths, kind, attended, planned }) => ({
        week,
        tenths,
        kind,
        attended,
        planned,
      })),
      markTenths: course.markTenths,
      projection: projection?.points ?? [],
      stayWeeks: currentStay(plan.ledger)?.weeks ?? null,
    },
    attendance: attendanceOf(standing),
    reports: reportsOf(standing),
    effort: effortOf(standing),
    explain: explanationsOf(standing),
  };
}
