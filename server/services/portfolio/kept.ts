import { type Proportion, proportion } from "@/server/domain/outcomes/proportion";
import { addDays, dayIn } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import { type ColumnFilter, filterSql } from "./filter";

/** Deadlines and calls are judged over so many days. */
export const KEPT_DAYS = 90;

type Calls = { calls: number; calls_kept: number };
type Decisions = { decided: number; decided_kept: number };

const callsSql = (condition: string) => `select count(*)::int as calls,
    count(*) filter (where t.closed_at <= t.due_at)::int as calls_kept
  from task t where t.payer_id = $1 and t.kind in ('call_insurer', 'call_physician')
    and t.due_at between $2::timestamptz - interval '${KEPT_DAYS} days' and $2${condition}`;

const decisionsSql = (condition: string) => `select coalesce(sum(decided), 0)::int as decided,
    coalesce(sum(in_time), 0)::int as decided_kept
  from decision_day d where d.payer_id = $1 and d.day >= $2${condition}`;

async function loadCalls({ tx, actor, now }: Context, filter: ColumnFilter): Promise<Calls | undefined> {
  const { name, condition, values } = filterSql(filter, "t", 3);
  const asked = [actor.organizationId, now, ...values];
  const [calls] = await tx.sql<Calls>(`portfolio_calls${name}`, callsSql(condition), asked);
  return calls;
}

async function loadDecisions(
  { tx, actor, now }: Context,
  filter: ColumnFilter,
): Promise<Decisions | undefined> {
  const { name, condition, values } = filterSql(filter, "d", 3);
  const asked = [actor.organizationId, addDays(dayIn(now, actor.timeZone), -KEPT_DAYS), ...values];
  const [decisions] = await tx.sql<Decisions>(`portfolio_decisions${name}`, decisionsSql(condition), asked);
  return decisions;
}

/** Over the last 90 days: calls after a flat week made in time, and decisions made by their deadline. */
export async function loadKept(
  context: Context,
  filter: ColumnFilter,
): Promise<{ callsInTime: Proportion; decisionsInTime: Proportion }> {
  const calls = await loadCalls(context, filter);
  const decisions = await loadDecisions(context, filter);
  return {
    callsInTime: proportion(calls?.calls_kept ?? 0, calls?.calls ?? 0),
    decisionsInTime: proportion(decisions?.decided_kept ?? 0, decisions?.decided ?? 0),
  };
}
