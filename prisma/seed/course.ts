import { demandNowText } from "@/server/domain/job-demands/labels";
import type { DemandDraft } from "@/server/domain/job-demands/schema";
import { type Course, foldCourse, type ReportedWeek } from "@/server/domain/progress/course";
import { type JobMatch, jobMatch } from "@/server/domain/progress/job-match";
import type { Amounts } from "./abilities";

export type ToldReport = ReportedWeek & { amounts: Amounts };
type ToldCourse = { course: Course; match: JobMatch };

/** A course that was told at once, folded by the rule book; `reports` ascending, one at least. */
export function courseOf(drafts: readonly DemandDraft[], reports: readonly ToldReport[]): ToldCourse {
  const demands = drafts.map((demand, position) => ({
    ...demand,
    id: demand.code,
    confirmedOn: null,
    position,
  }));
  const abilities = reports.flatMap(({ week, reportedOn, amounts }) =>
    demands.map(({ code, unit, band }) => ({
      demandId: code,
      measured: amounts[code] ?? 0,
      unit,
      band,
      testedOn: reportedOn,
      week,
      tester: "",
      method: null,
      effortValid: true,
    })),
  );
  const last = reports.at(-1);
  if (!last) throw new Error("A course has a baseline.");
  return {
    course: foldCourse({ demands, abilities, reports, policies: [] }),
    match: jobMatch(demands, abilities, last.reportedOn),
  };
}

/** What lists show of it: columns of program_standing. */
export function standingOf({ course, match }: ToldCourse): object {
  const last = course.weeks.at(-1);
  const { limiting } = match;
  return {
    now_tenths: course.nowTenths,
    baseline_tenths: course.baselineTenths,
    mark_tenths: course.markTenths,
    delta_tenths: last?.deltaTenths ?? null,
    flat_weeks: course.flatWeeks,
    ready: match.ready,
    action: course.action,
    last_week: last?.week ?? null,
    series: course.weeks.map(({ week, tenths, kind }) => ({ week, tenths, kind })),
    demands_met: match.met,
    demands_tested: match.tested,
    demands_total: match.total,
    essential_unmet: match.essentialUnmet.length,
    limiting_text: limiting ? demandNowText(limiting.demand, limiting.measured) : null,
  };
}
