import type { Context } from "../caller";
import { type LedgerEntry, ledgerJson } from "./ledger";

export type Authorized = {
  sessions: number;
  minutes: number;
  cents: number;
  usedSessions: number;
  usedMinutes: number;
  usedCents: number;
};

/** What is planned, authorized, used and still asked for. For the parties who see money. */
export type PlanFacts = {
  ledger: LedgerEntry[];
  authorized: Authorized;
  /** Requests not yet decided. */
  pending: { sessions: number; cents: number };
};

const authorizedJson = `select json_build_object('sessions', coalesce(sum(a.sessions), 0), 'minutes', coalesce(sum(a.minutes), 0),
  'cents', coalesce(sum(a.price_cents), 0), 'usedSessions', coalesce(sum(a.used_sessions), 0),
  'usedMinutes', coalesce(sum(a.used_minutes), 0), 'usedCents', coalesce(sum(a.used_cents), 0))
  from "authorization" a where a.program_id = $1`;

const pendingJson = `select json_build_object('sessions', coalesce(sum(q.sessions), 0), 'cents', coalesce(sum(q.price_cents), 0))
  from request q where q.program_id = $1 and q.is_latest and q.bucket in ('decide', 'waiting')`;

/** Stay ledger, authorizations and open requests of a program, in one round trip. */
export async function loadPlanFacts({ tx }: Context, programId: string): Promise<PlanFacts> {
  const [row] = await tx.sql<PlanFacts>(
    "plan_facts",
    `select (${ledgerJson}) as ledger, (${authorizedJson}) as authorized, (${pendingJson}) as pending`,
    [programId],
  );
  if (!row) throw new Error("a select without a table answers one row");
  return row;
}
