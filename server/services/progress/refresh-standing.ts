import { demandNowText } from "../../domain/job-demands/labels";
import { type Course, foldCourse } from "../../domain/progress/course";
import type { JobMatch } from "../../domain/progress/job-match";
import { stayEndOn } from "../../domain/progress/stay";
import { type Projection, project } from "../../domain/projection/project";
import { breathing } from "../breathing";
import type { Context } from "../caller";
import { noSuchProgram } from "../programs/find";
import { keepPredictions } from "../projection/keep-predictions";
import { currentStay } from "../stay/ledger";
import { loadPlanFacts, loadPlanFactsOf, type PlanFacts } from "../stay/plan-facts";
import { type Evidence, loadEvidence, loadEvidenceOf, matchNow } from "./evidence";
import { projectionFacts } from "./projection-facts";
import { nextReportDue } from "./report-due";

export type Standing = {
  evidence: Evidence;
  plan: PlanFacts;
  course: Course;
  match: JobMatch;
  projection: Projection | null;
};

/** One program folded and projected from facts already loaded. */
export function foldProgram(evidence: Evidence, plan: PlanFacts): Standing {
  const course = foldCourse(evidence);
  const match = matchNow(evidence);
  const facts = projectionFacts(evidence, course, plan);
  return { evidence, plan, course, match, projection: facts && project(facts) };
}

/** Folds a program's evidence and plan by the rule book; writes nothing. For the parties who see money. */
export async function foldStanding(context: Context, programId: string): Promise<Standing> {
  return foldProgram(await loadEvidence(context, programId), await loadPlanFacts(context, programId));
}

/**
 * Recomputes what lists and pages read of programs: their standings and their accounts, in five round trips however many.
 * Called, in its own transaction, by every command that changes evidence, stay, sessions or authorizations; acts as
 * clinic, payer or the product itself.
 */
export async function refreshStandings(
  context: Context,
  programIds: readonly string[],
): Promise<Map<string, Standing>> {
  const plans = await loadPlanFactsOf(context, programIds);
  const standings = new Map<string, Standing>();
  for await (const evidence of breathing(await loadEvidenceOf(context, programIds))) {
    const plan = plans.get(evidence.program.id);
    if (plan) standings.set(evidence.program.id, foldProgram(evidence, plan));
  }
  const all = [...standings.values()];
  const rows = (values: (standing: Standing) => unknown[], columns: Columns) =>
    JSON.stringify(all.map((standing) => rowOf(values(standing), columns)));
  await context.tx.sql("save_standings", standingSql, [
    rows((standing) => standingValues(standing, context.now), standingColumns),
  ]);
  await context.tx.sql("save_accounts", accountSql, [rows(accountValues, accountColumns)]);
  await keepPredictions(context, all);
  return standings;
}

/** The same of one program. NOT_FOUND unless among the caller's own. */
export async function refreshStanding(context: Context, programId: string): Promise<Standing> {
  const standing = (await refreshStandings(context, [programId])).get(programId);
  if (!standing) throw noSuchProgram();
  return standing;
}

type Columns = readonly (readonly [name: string, type: string])[];
const identity: Columns = [
  ["program_id", "uuid"],
  ["payer_id", "uuid"],
];

function rowOf(values: unknown[], columns: Columns): Record<string, unknown> {
  return Object.fromEntries([...identity, ...columns].map(([name], index) => [name, values[index]]));
}

const standingColumns = [
  ["now_tenths", "int"],
  ["baseline_tenths", "int"],
  ["mark_tenths", "int"],
  ["delta_tenths", "int"],
  ["flat_weeks", "int"],
  ["ready", "boolean"],
  ["action", "text"],
  ["last_week", "int"],
  ["last_reported_on", "date"],
  ["series", "jsonb"],
  ["demands_met", "int"],
  ["demands_tested", "int"],
  ["demands_total", "int"],
  ["essential_unmet", "int"],
  ["limiting_text", "text"],
  ["stay_ends_on", "date"],
  ["stay_weeks", "int"],
  ["next_report_due_at", "timestamptz"],
  ["ready_by_end_permille", "int"],
  ["return_on", "date"],
  ["return_from_on", "date"],
  ["return_to_on", "date"],
  ["live", "boolean"],
  ["updated_at", "timestamptz"],
] as const;

const accountColumns = [
  ["authorized_sessions", "int"],
  ["authorized_minutes", "int"],
  ["authorized_cents", "int"],
  ["unreleased_sessions", "int"],
  ["unreleased_minutes", "int"],
  ["unreleased_cents", "int"],
  ["used_sessions", "int"],
  ["used_minutes", "int"],
  ["used_cents", "int"],
  ["projected_cents", "int"],
  ["projected_low_cents", "int"],
  ["projected_high_cents", "int"],
] as const;

function upsert(table: string, columns: Columns): string {
  const all = [...identity, ...columns];
  const names = all.map(([name]) => name).join(", ");
  const updates = columns.map(([name]) => `${name} = excluded.${name}`);
  return `insert into ${table} (${names}) select ${names}
    from jsonb_to_recordset($1::jsonb) as r(${all.map((column) => column.join(" ")).join(", ")})
    on conflict (program_id) do update set ${updates.join(", ")}`;
}

const standingSql = upsert("program_standing", standingColumns);
const accountSql = upsert("program_account", accountColumns);

function standingValues(standing: Standing, now: Date): unknown[] {
  const { evidence, plan, course, match, projection } = standing;
  const { program } = evidence;
  const last = course.weeks.at(-1);
  const stay = currentStay(plan.ledger);
  const limiting = match.limiting;
  const chance = projection?.readyByEnd ?? null;
  const duty = projection?.fullDuty ?? null;
  return [
    program.id,
    program.payerId,
    course.nowTenths,
    course.baselineTenths,
    course.markTenths,
    last?.deltaTenths ?? null,
    course.flatWeeks,
    match.ready,
    course.action,
    last?.week ?? null,
    last?.reportedOn ?? null,
    course.weeks.map(({ week, tenths, kind }) => ({ week, tenths, kind })),
    match.met,
    match.tested,
    match.total,
    match.essentialUnmet.length,
    limiting ? demandNowText(limiting.demand, limiting.measured) : null,
    stay ? stayEndOn(stay) : null,
    stay?.weeks ?? null,
    nextReportDue(evidence, plan.ledger),
    chance === null ? null : Math.round(chance * 1000),
    duty?.on ?? null,
    duty?.earliestOn ?? null,
    duty?.latestOn ?? null,
    program.dischargedOn === null,
    now,
  ];
}

function accountValues({ evidence: { program }, plan: { authorized }, projection }: Standing): unknown[] {
  return [
    program.id,
    program.payerId,
    authorized.sessions,
    authorized.minutes,
    authorized.cents,
    authorized.unreleasedSessions,
    authorized.unreleasedMinutes,
    authorized.unreleasedCents,
    authorized.usedSessions,
    authorized.usedMinutes,
    authorized.usedCents,
    projection?.cost.cents ?? null,
    projection?.cost.lowCents ?? null,
    projection?.cost.highCents ?? null,
  ];
}
