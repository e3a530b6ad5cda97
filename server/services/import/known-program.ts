import type { Demand } from "../../domain/job-demands/demand";
import type { BusinessCalendar } from "../../domain/jurisdictions/calendar";
import type { PlainDate } from "../../domain/plain-date";
import type { StayInForce } from "../../domain/progress/empty-weeks";
import type { ExcuseCode } from "../../domain/progress/excuse";
import type { Context } from "../caller";
import { loadCalendars } from "../jurisdictions/load-calendars";
import { type ProgramFacts, programJson } from "../programs/find";
import { currentStay, isFrozen, type LedgerEntry, ledgerJson } from "../stay/ledger";

type KnownDemand = Omit<Demand, "required" | "confirmedOn" | "source" | "sourceDetail"> & {
  required: number | null;
};

export type KnownReport = {
  id: string;
  week: number;
  reportedOn: PlainDate;
  sessionsPlanned: number;
  sessionsAttended: number;
  excuse: ExcuseCode | null;
  /** A determination was made on it: nothing is added to it any more. */
  decided: boolean;
};

/** What the portal holds already of a program that a file names. */
export type KnownProgram = {
  facts: ProgramFacts;
  claimKey: string;
  demands: KnownDemand[];
  reports: KnownReport[];
  /** Amounts by week and demand: `"2:drag_25ft"`. */
  measured: Record<string, number>;
  stay: StayInForce | null;
  /** The state's business days. */
  calendar: BusinessCalendar;
  /** An authorization rests on the list of demands. */
  authorized: boolean;
};

type Row = Omit<KnownProgram, "stay" | "calendar" | "authorized"> & { ledger: LedgerEntry[] };

/** The key of `measured`. */
export const measuredKey = (week: number, demandCode: string) => `${week}:${demandCode}`;

const demands = `select coalesce(json_agg(json_build_object('id', d.id, 'code', d.code, 'label', d.label, 'kind', d.kind,
  'unit', d.unit, 'direction', d.direction, 'required', d.required, 'band', d.band, 'height', d.height,
  'essential', d.essential, 'weight', d.weight, 'position', d.position) order by d.position), '[]')
  from demand d where d.program_id = p.id`;

const reports = `select coalesce(json_agg(json_build_object('id', r.id, 'week', r.week, 'reportedOn', r.reported_on,
  'sessionsPlanned', r.sessions_planned, 'sessionsAttended', r.sessions_attended, 'excuse', r.excuse_code,
  'decided', exists (select from determination x where x.program_id = p.id and x.decided_at >= r.submitted_at)
  ) order by r.week), '[]') from report r where r.program_id = p.id`;

const measured = `select coalesce(json_object_agg(r.week || ':' || d.code, m.measured), '{}')
  from measurement m join report r on r.id = m.report_id join demand d on d.id = m.demand_id where m.program_id = p.id`;

const sql = `select ${programJson} as facts, k.number_key as "claimKey", (${demands}) as demands, (${reports}) as reports,
  (${measured}) as measured, (${ledgerJson("p.id")}) as ledger
  from program p join organization c on c.id = p.clinic_id join claim k on k.id = p.claim_id
  where k.number_key = any($1)`;

/** The clinic's own programs on these claims, ended ones too, with the evidence they hold. One round trip. */
export async function loadKnownPrograms(
  context: Context,
  claimKeys: readonly string[],
): Promise<KnownProgram[]> {
  const { tx, now } = context;
  const rows = await tx.sql<Row>("known_programs", sql, [claimKeys]);
  const calendars = await loadCalendars(context);
  return rows.map(({ ledger, ...row }) => ({
    ...row,
    stay: currentStay(ledger),
    calendar: calendars.ofState(row.facts.state, now),
    authorized: isFrozen(ledger),
  }));
}
