import type { Calendars } from "../../domain/jurisdictions/calendar-set";
import { type DueLabel, formatDue } from "../../domain/jurisdictions/format-due";
import { dayIn, type PlainDate } from "../../domain/plain-date";
import { weekDays } from "../../domain/progress/stay";
import type { Context } from "../caller";
import { loadCalendars } from "../jurisdictions/load-calendars";
import { type ProgramFacts, programJson } from "../programs/find";
import { missingWeeks, weekDue } from "../progress/report-due";
import { currentStay, type LedgerEntry, ledgerJson } from "../stay/ledger";

export type ReportOwed = {
  programId: string;
  programNumber: string;
  workerName: string;
  claimNumber: string;
  jobTitle: string | null;
  week: number;
  firstOn: PlainDate;
  lastOn: PlainDate;
  dueAt: string;
  due: DueLabel;
  late: boolean;
};

type Row = { program: ProgramFacts; reports: { week: number }[]; ledger: LedgerEntry[] };

const runningSql = `select ${programJson} as program,
    (select coalesce(json_agg(json_build_object('week', r.week)), '[]') from report r where r.program_id = p.id) as reports,
    (${ledgerJson("p.id")}) as ledger
  from program p join organization c on c.id = p.clinic_id
  where p.discharged_on is null and exists (select from stay_entry s where s.program_id = p.id and s.frozen_at is not null)`;

/** Program weeks that have begun and have no report, of approved stays that run, late ones first. */
export async function reportsOwed(context: Context): Promise<ReportOwed[]> {
  const { tx, now } = context;
  const calendars = await loadCalendars(context);
  const rows = await tx.sql<Row>("running_programs", runningSql);
  return rows
    .flatMap((row) => owedOf(row, calendars, now))
    .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
}

function owedOf({ program, reports, ledger }: Row, calendars: Calendars, now: Date): ReportOwed[] {
  const stay = currentStay(ledger);
  const [week] = stay ? missingWeeks(reports, stay) : [];
  if (!stay || week === undefined || week > stay.weeks) return [];
  const { firstOn, lastOn } = weekDays(stay, week);
  if (firstOn > dayIn(now, program.clinicZone)) return [];
  const calendar = calendars.ofState(program.state, now);
  const { dueAt } = weekDue({ program, calendar }, stay, week);
  const { id: programId, number: programNumber, workerName, claimNumber, jobTitle } = program;
  return [
    {
      programId,
      programNumber,
      workerName,
      claimNumber,
      jobTitle,
      week,
      firstOn,
      lastOn,
      dueAt: dueAt.toISOString(),
      due: formatDue(dueAt, program.clinicZone, now, calendar),
      late: dueAt < now,
    },
  ];
}
