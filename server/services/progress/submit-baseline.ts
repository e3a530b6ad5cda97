import { AppError } from "../../domain/errors";
import type { Context } from "../caller";
import { command } from "../command";
import { dropDraft } from "../drafts/drop";
import { refuseEnded } from "../programs/find";
import { type Evidence, loadEvidence } from "./evidence";
import { type Filing, fileReport, fillReport } from "./file-report";
import { refreshStanding } from "./refresh-standing";
import { type CheckedReport, checkReport, ReportInput } from "./report-input";

type BaselineResult = { tenths: number | null; essentialUnmet: number; tested: number; total: number };

/** Records the baseline (week 0); entered again it replaces the first, until a weekly report or an authorization rests on it. */
export const submitBaseline = command({
  name: "submitBaseline",
  permission: "evidence:record",
  input: ReportInput,
  async run(context, { programId, report: raw }) {
    const evidence = await loadEvidence(context, programId);
    refuseEnded(evidence.program);
    if (evidence.demands.length === 0)
      throw new AppError("RULE", "The job has no demands yet; save them before the baseline.", "demands");
    const report = checkReport(evidence, raw);
    if (report.week !== 0)
      throw new AppError("BAD_INPUT", "A baseline is week 0; send the week as 0.", "week");
    await replaceBaseline(context, evidence, report);
    await dropDraft(context, `baseline:${programId}`);
    const { course, match } = await refreshStanding(context, programId);
    const result: BaselineResult = {
      tenths: match.tenths,
      essentialUnmet: match.essentialUnmet.length,
      tested: match.tested,
      total: match.total,
    };
    return {
      result,
      event: {
        type: "report.submitted",
        programId,
        week: 0,
        flatWeeks: course.flatWeeks,
        action: course.action,
      },
    };
  },
});

async function replaceBaseline(context: Context, evidence: Evidence, report: CheckedReport): Promise<void> {
  const { program, today } = evidence;
  const lastTest = report.abilities
    .map(({ testedOn }) => testedOn)
    .toSorted()
    .at(-1);
  const filing: Filing = { programId: program.id, report, reportedOn: lastTest ?? today, dueAt: null };
  const earlier = evidence.reports.some(({ week }) => week === 0);
  if (!earlier) return fileReport(context, filing);
  const reportId = await reopenBaseline(context, filing);
  await context.tx.db.measurement.deleteMany({ where: { reportId } });
  await fillReport(context, reportId, filing);
}

async function reopenBaseline(
  { tx, actor, now }: Context,
  { programId, reportedOn }: Filing,
): Promise<string> {
  const [report] = await tx.sql<{ id: string }>(
    "reopen_baseline",
    `update report r set reported_on = $2, submitted_at = $3, submitted_by_id = $4 where r.program_id = $1 and r.week = 0
       and not exists (select from report w where w.program_id = $1 and w.week > 0)
       and not exists (select from stay_entry s where s.program_id = $1 and s.frozen_at is not null) returning r.id`,
    [programId, reportedOn, now, actor.personId],
  );
  if (report) return report.id;
  throw new AppError(
    "RULE",
    "Weekly reports or an authorization already rest on this baseline; record new measurements in the next weekly report.",
    "week",
  );
}
