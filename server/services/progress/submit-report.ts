import { AppError } from "../../domain/errors";
import { formatDay, type PlainDate } from "../../domain/plain-date";
import type { StayInForce } from "../../domain/progress/empty-weeks";
import { type Stay, weekDays } from "../../domain/progress/stay";
import { command } from "../command";
import { dropDraft } from "../drafts/drop";
import { refuseEnded } from "../programs/find";
import { currentStay, loadLedger } from "../stay/ledger";
import { type Evidence, loadEvidence } from "./evidence";
import { fileReport } from "./file-report";
import { refreshStanding } from "./refresh-standing";
import { followReport } from "./report-consequences";
import { comesTooEarly, missingWeeks, owedBy, weekDue } from "./report-due";
import { type CheckedReport, checkReport, ReportInput } from "./report-input";

export type ReportResult = {
  week: number;
  tenths: number | null;
  kind: string | null;
  markTenths: number | null;
  flatWeeks: number;
  action: string;
  sentence: string;
};

/** Files a weekly report: the next week, or an earlier one without a report. The stop rule acts on it at once. */
export const submitReport = command({
  name: "submitReport",
  permission: "evidence:record",
  input: ReportInput,
  async run(context, { programId, report: raw }) {
    const evidence = await loadEvidence(context, programId);
    refuseEnded(evidence.program);
    const report = checkReport(evidence, raw);
    const stay = currentStay(await loadLedger(context, programId));
    if (!stay)
      throw new AppError(
        "RULE",
        "The stay is not fixed yet; plan it before the first weekly report.",
        "week",
      );
    refuseWeek(evidence, stay, report.week);
    refuseEarlierTests(stay, report);
    const { dueOn } = weekDue(evidence, stay, report.week);
    const reportedOn = speaksFor(evidence, report, dueOn);
    await fileReport(context, { programId, report, reportedOn, dueAt: owedBy(evidence, stay, report.week) });
    await dropDraft(context, `report:${programId}:${report.week}`);
    const standing = await refreshStanding(context, programId);
    const event = await followReport(context, standing, report.week);
    return { result: resultOf(standing.course, report.week), event };
  },
});

function resultOf(course: Awaited<ReturnType<typeof refreshStanding>>["course"], week: number): ReportResult {
  const judged = course.weeks.find((one) => one.week === week);
  return {
    week,
    tenths: judged?.tenths ?? null,
    kind: judged?.kind ?? null,
    markTenths: course.markTenths,
    flatWeeks: course.flatWeeks,
    action: course.action,
    sentence: course.sentence,
  };
}

function refuseWeek({ reports, today }: Evidence, stay: StayInForce, week: number): void {
  const missing = missingWeeks(reports, stay);
  if (!reports.some((report) => report.week === 0))
    throw new AppError("RULE", "There is no baseline yet; enter it before the first weekly report.", "week");
  if (reports.some((report) => report.week === week))
    throw new AppError("CONFLICT", `Week ${week} has a report already; open the program to see it.`, "week");
  if (comesTooEarly(missing, week))
    throw new AppError("RULE", `Week ${week} comes too early; report week ${missing[0]} first.`, "week");
  const { firstOn } = weekDays(stay, week);
  if (firstOn > today)
    throw new AppError(
      "RULE",
      `Week ${week} begins on ${formatDay(firstOn)}; report it once it has begun.`,
      "week",
    );
}

// Last week's figure sent again with last week's date would pass for this week's evidence.
function refuseEarlierTests(stay: Stay, { week, abilities }: CheckedReport): void {
  const { firstOn } = weekDays(stay, week);
  const index = abilities.findIndex(({ testedOn }) => testedOn < firstOn);
  if (index >= 0)
    throw new AppError(
      "RULE",
      `A measurement is dated before week ${week} began on ${formatDay(firstOn)}; leave the cell empty if it was not tested this week.`,
      `abilities.${index}.testedOn`,
    );
}

// A late report is judged as of the day it was due, so that lateness alone makes nothing stale.
function speaksFor({ today }: Evidence, { abilities }: CheckedReport, dueOn: PlainDate): PlainDate {
  const lastTest = abilities.reduce((last, { testedOn }) => (testedOn > last ? testedOn : last), dueOn);
  return today < lastTest ? today : lastTest;
}
