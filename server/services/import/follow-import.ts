import type { DomainEvent } from "../../domain/events";
import { daysBetween } from "../../domain/plain-date";
import type { Context } from "../caller";
import { askEmployer } from "../job-demands/ask-employer";
import type { Standing } from "../progress/refresh-standing";
import { followReport } from "../progress/report-consequences";
import type { ProgramPlan } from "./plan-program";

/** A report older than this is history: nobody is told of it, and no call is owed for it. */
const newsDays = 14;

/** The last week of the course, when this file brought it and it is news. */
function newsWeek({ course, evidence }: Standing, { reports }: ProgramPlan): number | null {
  const last = course.weeks.at(-1);
  if (!last || last.week === 0) return null;
  const brought = reports.some(({ report }) => report.isNew && report.week === last.week);
  return brought && daysBetween(last.reportedOn, evidence.today) <= newsDays ? last.week : null;
}

/** After an import reckoned a program anew: asks its employer about new demands, and acts on its newest report. */
export async function followImport(
  context: Context,
  batchId: string,
  plan: ProgramPlan,
  standing: Standing,
): Promise<DomainEvent[]> {
  const programId = plan.program.facts.id;
  if (plan.demands.length > 0) await askEmployer(context, plan.program.facts);
  const week = newsWeek(standing, plan);
  const follow = week === null ? [] : await followReport(context, standing, week);
  const reports = plan.reports.length;
  return [{ type: "evidence.added", programId, batchId, reports, rows: plan.good }, ...follow];
}
