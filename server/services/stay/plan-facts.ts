import type { Care } from "../../domain/projection/horizon";
import type { Context } from "../caller";
import { type LedgerEntry, ledgerJson } from "./ledger";

export type Authorized = {
  sessions: number;
  minutes: number;
  cents: number;
  /** Authorized and not yet released by its gate. */
  unreleasedSessions: number;
  unreleasedMinutes: number;
  unreleasedCents: number;
  usedSessions: number;
  usedMinutes: number;
  usedCents: number;
  /** Each authorization's sessions and days. */
  care: Care[];
};

/** What is planned, authorized, used and still asked for. For the parties who see money. */
export type PlanFacts = {
  ledger: LedgerEntry[];
  authorized: Authorized;
  /** Requests not yet decided. */
  pending: { sessions: number; cents: number; care: Care[] };
};

/** Each row's sessions and days, the first to begin first. */
const careJson = (
  row: string,
) => `coalesce(json_agg(json_build_object('startOn', ${row}.start_on, 'endOn', ${row}.end_on,
  'sessions', ${row}.sessions) order by ${row}.start_on, ${row}.id), '[]')`;

const authorizedJson = `select json_build_object('sessions', coalesce(sum(a.sessions), 0), 'minutes', coalesce(sum(a.minutes), 0),
  'cents', coalesce(sum(a.price_cents), 0), 'usedSessions', coalesce(sum(a.used_sessions), 0),
  'unreleasedSessions', coalesce(sum(a.unreleased_sessions), 0), 'unreleasedMinutes', coalesce(sum(a.unreleased_minutes), 0),
  'unreleasedCents', coalesce(sum(a.unreleased_cents), 0), 'usedMinutes', coalesce(sum(a.used_minutes), 0), 'usedCents', coalesce(sum(a.used_cents), 0),
  'care', ${careJson("a")})
  from "authorization" a where a.program_id = p.id`;

const pendingJson = `select json_build_object('sessions', coalesce(sum(q.sessions), 0), 'cents', coalesce(sum(q.price_cents), 0),
  'care', ${careJson("q")})
  from request q where q.program_id = p.id and q.is_latest and q.bucket in ('decide', 'waiting') and q.decided_at is null`;

const planSql = `select p.id, (${ledgerJson("p.id")}) as ledger, (${authorizedJson}) as authorized, (${pendingJson}) as pending
  from unnest($1::uuid[]) p(id)`;

/** Stay ledger, authorizations and open requests of each program, by its id, in one round trip. */
export async function loadPlanFactsOf(
  { tx }: Context,
  programIds: readonly string[],
): Promise<Map<string, PlanFacts>> {
  const rows = await tx.sql<PlanFacts & { id: string }>("plan_facts", planSql, [programIds]);
  return new Map(rows.map(({ id, ...plan }) => [id, plan]));
}

/** The same of one program. */
export async function loadPlanFacts(context: Context, programId: string): Promise<PlanFacts> {
  const plan = (await loadPlanFactsOf(context, [programId])).get(programId);
  if (!plan) throw new Error("each id asked for is answered");
  return plan;
}
