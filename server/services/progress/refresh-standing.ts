import { demandNowText } from "../../domain/job-demands/labels";
import { type Course, foldCourse } from "../../domain/progress/course";
import { type JobMatch, jobMatch } from "../../domain/progress/job-match";
import { stayEndOn } from "../../domain/progress/stay";
import { type Projection, project } from "../../domain/projection/project";
import type { Context } from "../caller";
import { currentStay } from "../stay/ledger";
import { loadPlanFacts, type PlanFacts } from "../stay/plan-facts";
import { type Evidence, loadEvidence } from "./evidence";
import { projectionFacts } from "./projection-facts";
import { nextReportDue } from "./report-due";

export type Standing = {
  evidence: Evidence;
  plan: PlanFacts;
  course: Course;
  match: JobMatch;
  projection: Projection | null;
};

/** Folds a program's evidence and plan by the rule book; writes nothing. For the parties who see money. */
export async function foldStanding(context: Context, programId: string): Promise<Standing> {
  const evidence = await loadEvidence(context, programId);
  const plan = await loadPlanFacts(context, programId);
  const course = foldCourse(evidence);
  const match = jobMatch(evidence.demands, evidence.abilities, evidence.today);
  const facts = projectionFacts(evidence, course, plan);
  return { evidence, plan, course, match, projection: facts && project(facts) };
}

/**
 * Recomputes what lists and pages read of a program: its standing and its account. Called, in its own transaction, by
 * every command that changes evidence, stay, sessions or authorizations; acts as clinic, payer or the product itself.
 */
export async function refreshStanding(context: Context, programId: string): Promise<Standing> {
  const standing = await foldStanding(context, programId);
  await context.tx.sql("save_standing", standingSql, standingValues(standing, context.now));
  await context.tx.sql("save_account", accountSql, accountValues(standing));
  return standing;
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
  ["used_sessions", "int"],
  ["used_minutes", "int"],
  ["used_cents", "int"],
  ["projected_cents", "int"],
  ["projected_low_cents", "int"],
  ["projected_high_cents", "int"],
] as const;

function upsert(table: string, columns: readonly (readonly [string, string])[]): string {
  const names = columns.map(([name]) => name);
  const values = columns.map(([, type], index) => `$${index + 3}::${type}`);
  const updates = names.map((name) => `${name} = excluded.${name}`);
  return `insert into ${table} (program_id, payer_id, ${names.join(", ")}) values ($1, $2, ${values.join(", ")})
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
    JSON.stringify(course.weeks.map(({ week, tenths, kind }) => ({ week, tenths, kind }))),
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
    authorized.usedSessions,
    authorized.usedMinutes,
    authorized.usedCents,
    projection?.cost.cents ?? null,
    projection?.cost.lowCents ?? null,
    projection?.cost.highCents ?? null,
  ];
}
