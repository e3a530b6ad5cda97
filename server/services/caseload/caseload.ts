import { z } from "zod";
import type { Calendars } from "@/server/domain/jurisdictions/calendar-set";
import { type DueLabel, formatDue } from "@/server/domain/jurisdictions/format-due";
import { zoneOf } from "@/server/domain/jurisdictions/zones";
import type { IssuedStatus } from "@/server/domain/outcomes/work-status";
import { byAttention } from "@/server/domain/progress/attention";
import { loadCalendars } from "../jurisdictions/load-calendars";
import { type StandingLine, standingLineFrom, standingLineJson } from "../programs/standing-line";
import { query } from "../query";

export type CaseLine = StandingLine & {
  /** The report that is owed has not come: a silent week. */
  reportLate: boolean;
  reportDue: DueLabel | null;
  reportDueAt: string | null;
  clinicPhone: string | null;
  workStatus: IssuedStatus | null;
  lastCall: { party: string; at: string } | null;
  openTasks: number;
};

type Row = {
  line: StandingLine;
  clinic_phone: string | null;
  work_status: IssuedStatus | null;
  last_call: CaseLine["lastCall"];
  open_tasks: number;
};

const caseloadSql = `select ${standingLineJson} as line, c.phone as clinic_phone,
  (select w.status from work_status w where w.program_id = p.id order by w.issued_at desc limit 1) as work_status,
  (select json_build_object('party', k.party, 'at', k.called_at) from call k where k.program_id = p.id
   order by k.called_at desc limit 1) as last_call,
  (select count(*)::int from task t where t.program_id = p.id and t.closed_at is null) as open_tasks
  from ${standingLineFrom} join organization c on c.id = p.clinic_id
  where p.discharged_on is null order by p.id limit 500`;

/** The case manager's programs, stalled first, then silent weeks. */
export const caseload = query({
  name: "caseload",
  permission: "caseload:read",
  input: z.void(),
  views: null,
  async run(context) {
    const { tx, now } = context;
    const rows = await tx.sql<Row>("caseload", caseloadSql);
    const today = { calendars: await loadCalendars(context), now };
    const programs = rows.map((row) => caseLine(row, today)).toSorted(byAttention);
    const stalled = programs.filter(({ flatWeeks }) => flatWeeks > 0).length;
    const silent = programs.filter(({ reportLate }) => reportLate).length;
    return { asOf: now.toISOString(), programs, stalled, silent };
  },
});

type Today = { calendars: Calendars; now: Date };

function dueLabel(
  { dueAt, state }: { dueAt: string | null; state: string },
  { calendars, now }: Today,
): DueLabel | null {
  return dueAt === null ? null : formatDue(dueAt, zoneOf(state), now, calendars.ofState(state, now));
}

function caseLine({ line, clinic_phone, work_status, last_call, open_tasks }: Row, today: Today): CaseLine {
  const dueAt = line.nextReportDueAt;
  return {
    ...line,
    reportLate: dueAt !== null && new Date(dueAt) < today.now,
    reportDue: dueLabel({ dueAt, state: line.state }, today),
    reportDueAt: dueAt,
    clinicPhone: clinic_phone,
    workStatus: work_status,
    lastCall: last_call,
    openTasks: open_tasks,
  };
}
