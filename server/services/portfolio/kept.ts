import { type Proportion, proportion } from "@/server/domain/outcomes/proportion";
import { addDays, dayIn } from "@/server/domain/plain-date";
import type { Context } from "../caller";

/** Deadlines and calls are judged over so many days. */
export const KEPT_DAYS = 90;

type Calls = { calls: number; calls_kept: number };
type Decisions = { decided: number; decided_kept: number };

const callsSql = `select count(*)::int as calls, count(*) filter (where t.closed_at <= t.due_at)::int as calls_kept
  from task t join program p on p.id = t.program_id where p.payer_id = $1 and t.kind in ('call_insurer', 'call_physician')
    and t.due_at between $2::timestamptz - interval '${KEPT_DAYS} days' and $2`;

const decisionsSql = `select coalesce(sum(decided), 0)::int as decided, coalesce(sum(in_time), 0)::int as decided_kept
  from decision_day where payer_id = $1 and day >= $2`;

/** Over the last 90 days: calls after a flat week made in time, and decisions made by their deadline. */
export async function loadKept({ tx, actor, now }: Context): Promise<{
  callsInTime: Proportion;
  decisionsInTime: Proportion;
}> {
  const [calls] = await tx.sql<Calls>("portfolio_calls", callsSql, [actor.organizationId, now]);
  const since = addDays(dayIn(now, actor.timeZone), -KEPT_DAYS);
  const [decisions] = await tx.sql<Decisions>("portfolio_decisions", decisionsSql, [
    actor.organizationId,
    since,
  ]);
  return {
    callsInTime: proportion(calls?.calls_kept ?? 0, calls?.calls ?? 0),
    decisionsInTime: proportion(decisions?.decided_kept ?? 0, decisions?.decided ?? 0),
  };
}
