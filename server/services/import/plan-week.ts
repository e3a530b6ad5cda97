import { randomUUID } from "node:crypto";
import type { ColumnName } from "@/server/interop/csv/columns";
import type { EvidenceRow } from "@/server/interop/csv/evidence-row";
import type { Ability } from "../../domain/job-demands/demand";
import type { PlainDate } from "../../domain/plain-date";
import type { ExcuseCode } from "../../domain/progress/excuse";
import type { weeklyReportSchema } from "../../domain/progress/schema";
import { owedBy } from "../progress/report-due";
import type { KnownProgram, KnownReport } from "./known-program";
import { type Refusals, refuseIssues } from "./refusals";

/** A row that brings something, with its measurement; null where the demand was not tested. */
export type Candidate = { row: EvidenceRow; ability: Ability | null };

export type PlannedReport = {
  id: string;
  week: number;
  reportedOn: PlainDate;
  sessionsPlanned: number;
  sessionsAttended: number;
  excuse: ExcuseCode | null;
  dueAt: Date | null;
  /** Not in the portal yet. */
  isNew: boolean;
};

type Week = {
  program: KnownProgram;
  report: ReturnType<typeof weeklyReportSchema>;
  refusals: Refusals;
};

const columnOf: Record<string, ColumnName> = {
  week: "week",
  sessionsPlanned: "sessions_planned",
  sessionsAttended: "sessions_attended",
  excuse: "excuse",
  abilities: "measured",
};

type Attendance = Pick<EvidenceRow, "reported_on" | "sessions_planned" | "sessions_attended" | "excuse">;
const shared = ["reported_on", "sessions_planned", "sessions_attended", "excuse"] as const;

/** All rows of a week speak of one report: a row that says otherwise than `report` is refused. */
function refuseDifference(row: EvidenceRow, report: Attendance, where: string, refusals: Refusals): void {
  for (const column of shared) {
    const cell = row[column];
    if (cell === null || cell === report[column]) continue;
    const reason = `${where} says “${report[column] ?? "nothing"}” for week ${row.week} and this row “${cell}”; correct one of the two.`;
    refusals.refuse(row.line, column, reason);
  }
}

function intoExisting(report: KnownReport, rows: readonly EvidenceRow[], refusals: Refusals): PlannedReport {
  const { reportedOn, sessionsPlanned, sessionsAttended, excuse } = report;
  const stored: Attendance = {
    reported_on: reportedOn,
    sessions_planned: sessionsPlanned,
    sessions_attended: sessionsAttended,
    excuse,
  };
  for (const row of rows) {
    if (report.decided)
      refusals.refuse(
        row.line,
        "week",
        `A request was decided on the report of week ${report.week}; record this in the next weekly report.`,
      );
    else refuseDifference(row, stored, "The portal", refusals);
  }
  return { ...report, dueAt: null, isNew: false };
}

/** What all rows of the week say together: the first that says anything counts. */
function together(rows: readonly EvidenceRow[], first: EvidenceRow): Attendance {
  const said = <K extends keyof Attendance>(column: K) => rows.find((row) => row[column] !== null)?.[column];
  return {
    reported_on: first.reported_on,
    sessions_planned: said("sessions_planned") ?? null,
    sessions_attended: said("sessions_attended") ?? null,
    excuse: said("excuse") ?? null,
  };
}

function newReport(candidates: readonly Candidate[], first: EvidenceRow, at: Week): PlannedReport | null {
  const { program, refusals } = at;
  const rows = candidates.map(({ row }) => row);
  const report = together(rows, first);
  const fallback = first.week === 0 ? 0 : undefined;
  const parsed = at.report.safeParse({
    week: first.week,
    sessionsPlanned: report.sessions_planned ?? fallback,
    sessionsAttended: report.sessions_attended ?? fallback,
    excuse: report.excuse,
    abilities: candidates.flatMap(({ ability }) => ability ?? []).slice(0, 1),
  });
  for (const row of rows) {
    refuseDifference(row, report, `Line ${first.line}`, refusals);
    if (!parsed.success) refuseIssues(refusals, row.line, parsed.error, columnOf);
  }
  if (!parsed.success) return null;
  const { week, sessionsPlanned, sessionsAttended, excuse } = parsed.data;
  const dueAt =
    program.stay && week > 0
      ? owedBy({ program: program.facts, calendar: program.calendar }, program.stay, week)
      : null;
  const reportedOn = first.reported_on;
  return {
    id: randomUUID(),
    week,
    reportedOn,
    sessionsPlanned,
    sessionsAttended,
    excuse,
    dueAt,
    isNew: true,
  };
}

/** The report that the rows of one week belong to; null when they make none. Rows that contradict it are refused. */
export function planWeek(week: number, candidates: readonly Candidate[], at: Week): PlannedReport | null {
  const first = candidates[0]?.row;
  if (!first) return null;
  const existing = at.program.reports.find((report) => report.week === week);
  if (!existing) return newReport(candidates, first, at);
  return intoExisting(
    existing,
    candidates.map(({ row }) => row),
    at.refusals,
  );
}
