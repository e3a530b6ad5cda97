import { randomUUID } from "node:crypto";
import { toDbDate } from "../../db/dates";
import { AppError } from "../../domain/errors";
import type { PlainDate } from "../../domain/plain-date";
import type { Context } from "../caller";
import type { CheckedReport } from "./report-input";

export type Filing = {
  programId: string;
  report: CheckedReport;
  /** The day the report speaks for. */
  reportedOn: PlainDate;
  dueAt: Date | null;
};

/** Writes a report with its measurements and notes. CONFLICT when the week has one already, from whomever. */
export async function fileReport(context: Context, filing: Filing): Promise<void> {
  const id = randomUUID();
  await addReport(context, id, filing);
  await fillReport(context, id, filing);
}

/** Writes what a report that is there holds: measurements and notes. */
export async function fillReport(
  context: Context,
  reportId: string,
  { programId, report }: Filing,
): Promise<void> {
  await addMeasurements(context, reportId, programId, report.abilities);
  await addNote(context, reportId, programId, report);
}

async function addReport({ tx, actor, now }: Context, id: string, filing: Filing): Promise<void> {
  const { report, programId, reportedOn, dueAt } = filing;
  const { count } = await tx.db.report.createMany({
    data: {
      id,
      programId,
      week: report.week,
      reportedOn: toDbDate(reportedOn),
      submittedAt: now,
      submittedById: actor.personId,
      sessionsPlanned: report.sessionsPlanned,
      sessionsAttended: report.sessionsAttended,
      excuseCode: report.excuse,
      dueAt,
    },
    skipDuplicates: true,
  });
  if (count === 0)
    throw new AppError(
      "CONFLICT",
      `Week ${report.week} has a report already; open the program to see it.`,
      "week",
    );
}

async function addMeasurements(
  { tx }: Context,
  reportId: string,
  programId: string,
  abilities: CheckedReport["abilities"],
): Promise<void> {
  await tx.sql(
    "add_measurements",
    `insert into measurement (program_id, report_id, demand_id, measured, unit, band, tested_on, tester, method, effort_valid)
     select $1, $2, x."demandId", x.measured, x.unit, x.band::band, x."testedOn", x.tester, x.method, x."effortValid"
     from jsonb_to_recordset($3::jsonb) as x("demandId" uuid, measured numeric, unit text, band text, "testedOn" date,
       tester text, method text, "effortValid" boolean)`,
    [programId, reportId, JSON.stringify(abilities)],
  );
}

async function addNote(
  { tx }: Context,
  reportId: string,
  programId: string,
  report: CheckedReport,
): Promise<void> {
  const { clinicalNote: clinical, behaviouralNote: behavioural } = report;
  await tx.sql(
    "save_note",
    `insert into report_note (report_id, program_id, clinical, behavioural) values ($1,$2,$3,$4)
     on conflict (report_id) do update set clinical = excluded.clinical, behavioural = excluded.behavioural`,
    [reportId, programId, clinical || null, behavioural || null],
  );
}
