import type { Explanation } from "../../domain/explanation";
import { demandNowText } from "../../domain/job-demands/labels";
import type { Tenths } from "../../domain/percent";
import { foldCourse } from "../../domain/progress/course";
import { explainProgress } from "../../domain/progress/explain-course";
import { explainJobMatch } from "../../domain/progress/explain-job-match";
import type { WeekKind } from "../../domain/progress/fold-weeks";
import { jobMatch } from "../../domain/progress/job-match";
import { type Evidence, loadEvidence } from "../progress/evidence";
import { type CheckedReport, checkReport, ReportInput } from "../progress/report-input";
import { query } from "../query";

/** What a report would say, before it is sent; the same fold that judges it once it is. */
export type ReportPreview = {
  tenths: Tenths | null;
  deltaTenths: Tenths | null;
  /** The mark this week is measured against; null for the baseline. */
  markTenths: Tenths | null;
  kind: WeekKind | null;
  met: number;
  tested: number;
  total: number;
  essentialUnmet: number;
  /** "drag 165 lb → 101" */
  limitingText: string | null;
  sentence: string;
  explanation: Explanation;
  /** How the week counts against the mark; null before a baseline. */
  progress: Explanation | null;
};

export const previewReport = query({
  name: "previewReport",
  permission: "evidence:record",
  input: ReportInput,
  views: null,
  async run(context, { programId, report: raw }): Promise<ReportPreview> {
    const evidence = await loadEvidence(context, programId);
    return previewOf(evidence, checkReport(evidence, raw));
  },
});

function previewOf(evidence: Evidence, report: CheckedReport): ReportPreview {
  const { demands, today } = evidence;
  const others = evidence.abilities.filter(({ week }) => week !== report.week);
  const abilities = [...others, ...report.abilities];
  const reports = [
    ...evidence.reports.filter(({ week }) => week !== report.week),
    { ...report, reportedOn: today },
  ];
  const course = foldCourse({ ...evidence, abilities, reports });
  const known = abilities.filter(({ week }) => week <= report.week);
  const match = jobMatch(demands, known, today);
  const until = course.weeks.filter((one) => one.week <= report.week);
  const week = until.find((one) => one.week === report.week);
  const before = until.filter((one) => one.week < report.week).at(-1);
  return {
    tenths: week?.tenths ?? null,
    deltaTenths: week?.deltaTenths ?? null,
    markTenths: before?.markTenths ?? null,
    kind: week?.kind ?? null,
    met: match.met,
    tested: match.tested,
    total: match.total,
    essentialUnmet: match.essentialUnmet.length,
    limitingText: match.limiting && demandNowText(match.limiting.demand, match.limiting.measured),
    sentence: course.sentence,
    explanation: explainJobMatch(match),
    progress: explainProgress({ weeks: until, sentence: course.sentence }, evidence.policies),
  };
}
