import type { Ability, Demand } from "../../domain/job-demands/demand";
import type { BusinessCalendar } from "../../domain/jurisdictions/calendar";
import { dayIn, type PlainDate } from "../../domain/plain-date";
import type { ReportedWeek } from "../../domain/progress/course";
import { type JobMatch, jobMatch, judgedOn } from "../../domain/progress/job-match";
import { type DatedPolicy, type ProgressPolicy, policyInForce } from "../../domain/progress/policy";
import type { CohortOfProgram } from "../../domain/projection/cohort";
import type { Context } from "../caller";
import { loadCalendars } from "../jurisdictions/load-calendars";
import { datedPolicy, type PolicyRow, policiesJson } from "../policy/policies";
import { noSuchProgram, type ProgramFacts, programJson } from "../programs/find";
import { type CohortRef, cohortRefJson, cohortsOf } from "../projection/cohort-rows";

type FiledReport = ReportedWeek & { submittedAt: string; dueAt: string | null };

/** What a program's function rests on, in the rule book's shapes. Readable by every party. */
export type Evidence = {
  program: ProgramFacts;
  /** Demands with an amount; one still to be filled in takes no part. */
  demands: Demand[];
  abilities: Ability[];
  reports: FiledReport[];
  /** Every version of the payer's policy; a week is judged by the one of the day it was reported. */
  policies: DatedPolicy[];
  /** The one in force today. */
  policy: ProgressPolicy;
  /** The state's business days, as they stand now. */
  calendar: BusinessCalendar;
  /** What discharged programs teach of this one; null before any were fitted on. */
  cohort: CohortOfProgram | null;
  /** The clinic's day. */
  today: PlainDate;
};

/** The job match as it stands: today, or as of the last day of a program that has ended. */
export function matchNow({ program, demands, abilities, today }: Evidence): JobMatch {
  return jobMatch(demands, abilities, judgedOn(program.dischargedOn, today));
}

type Row = {
  program: ProgramFacts;
  demands: Demand[];
  abilities: Ability[];
  reports: FiledReport[];
  policies: PolicyRow[];
  cohort: CohortRef | null;
};

const demandsJson = `select coalesce(json_agg(json_build_object('id', d.id, 'code', d.code, 'label', d.label,
  'kind', d.kind, 'unit', d.unit, 'direction', d.direction, 'required', d.required, 'band', d.band, 'height', d.height,
  'essential', d.essential, 'weight', d.weight, 'source', d.source, 'sourceDetail', d.source_detail,
  'confirmedOn', d.confirmed_on, 'position', d.position) order by d.position, d.code), '[]')
  from demand d where d.program_id = p.id and d.required is not null`;

const abilitiesJson = `select coalesce(json_agg(json_build_object('demandId', m.demand_id, 'measured', m.measured,
  'unit', m.unit, 'band', m.band, 'testedOn', m.tested_on, 'week', r.week, 'tester', m.tester, 'method', m.method,
  'effortValid', m.effort_valid) order by r.week, m.tested_on), '[]')
  from measurement m join report r on r.id = m.report_id where m.program_id = p.id and r.program_id = p.id`;

const reportsJson = `select coalesce(json_agg(json_build_object('week', r.week, 'reportedOn', r.reported_on,
  'sessionsPlanned', r.sessions_planned, 'sessionsAttended', r.sessions_attended, 'excuse', r.excuse_code,
  'submittedAt', r.submitted_at, 'dueAt', r.due_at) order by r.week), '[]') from report r where r.program_id = p.id`;

const evidenceSql = `select ${programJson} as program, (${demandsJson}) as demands, (${abilitiesJson}) as abilities,
  (${reportsJson}) as reports, (${policiesJson("p.payer_id")}) as policies,
  ${cohortRefJson("$2")} as cohort
  from program p join organization c on c.id = p.clinic_id where p.id = any($1::uuid[])`;

/**
 * Everything the job match and the course of each program are folded from, in one round trip; in no order. A program that
 * is not among the caller's own is left out.
 */
export async function loadEvidenceOf(context: Context, programIds: readonly string[]): Promise<Evidence[]> {
  const { tx, now } = context;
  const rows = await tx.sql<Row>("evidence", evidenceSql, [programIds, now]);
  const calendars = await loadCalendars(context);
  const cohortOf = await cohortsOf(
    tx,
    rows.map(({ cohort }) => cohort),
  );
  return rows.map((row) => {
    const { state, clinicZone } = row.program;
    const policies = row.policies.map(datedPolicy);
    const today = dayIn(now, clinicZone);
    const calendar = calendars.ofState(state, now);
    const cohort = cohortOf(row.cohort);
    return { ...row, cohort, policies, policy: policyInForce(policies, today), calendar, today };
  });
}

/** The same of one program. NOT_FOUND unless among the caller's own. */
export async function loadEvidence(context: Context, programId: string): Promise<Evidence> {
  const [evidence] = await loadEvidenceOf(context, [programId]);
  if (!evidence) throw noSuchProgram();
  return evidence;
}
