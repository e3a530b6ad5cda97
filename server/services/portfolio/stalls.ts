import type { Cents } from "@/server/domain/money";
import { type Proportion, proportion } from "@/server/domain/outcomes/proportion";
import type { Context } from "../caller";
import { type StandingLine, standingLineFrom, standingLineJson } from "../programs/standing-line";

/** A program without progress: its calls, and what it has used of what was authorized. */
export type StallLine = StandingLine & {
  callsOwed: number;
  authorizedCents: Cents;
  usedCents: Cents;
};

type Row = { line: StandingLine; calls_owed: number; authorized_cents: number; used_cents: number };

const stallsSql = `select ${standingLineJson} as line,
    (select count(*)::int from task t where t.program_id = p.id and t.closed_at is null and t.kind like 'call%') as calls_owed,
    coalesce(a.authorized_cents, 0) as authorized_cents, coalesce(a.used_cents, 0) as used_cents
  from ${standingLineFrom} left join program_account a on a.program_id = p.id
  where s.payer_id = $1 and s.live and s.flat_weeks > 0 order by s.flat_weeks desc, p.id limit 50`;

/** Running programs with a flat week open, the longest first. */
export async function loadStalls({ tx, actor }: Context): Promise<StallLine[]> {
  const rows = await tx.sql<Row>("portfolio_stalls", stallsSql, [actor.organizationId]);
  return rows.map(({ line, calls_owed, authorized_cents, used_cents }) => ({
    ...line,
    callsOwed: calls_owed,
    authorizedCents: authorized_cents,
    usedCents: used_cents,
  }));
}

type Kept = { calls: number; calls_kept: number; decided: number; decided_kept: number };

const keptSql = `select
  (select count(*)::int from task t join program p on p.id = t.program_id where p.payer_id = $1 and t.kind like 'call%'
    and t.due_at between $2::timestamptz - interval '90 days' and $2) as calls,
  (select count(*)::int from task t join program p on p.id = t.program_id where p.payer_id = $1 and t.kind like 'call%'
    and t.due_at between $2::timestamptz - interval '90 days' and $2 and t.closed_at <= t.due_at) as calls_kept,
  (select count(*)::int from request r join determination d on d.request_id = r.id
    where r.payer_id = $1 and r.decided_at >= $2::timestamptz - interval '90 days' and r.due_at is not null) as decided,
  (select count(*)::int from request r join determination d on d.request_id = r.id
    where r.payer_id = $1 and r.decided_at >= $2::timestamptz - interval '90 days' and d.decided_at <= r.due_at) as decided_kept`;

/** Over the last 90 days: calls after a flat week made in time, and decisions made by their deadline. */
export async function loadKept({ tx, actor, now }: Context): Promise<{
  callsInTime: Proportion;
  decisionsInTime: Proportion;
}> {
  const [row] = await tx.sql<Kept>("portfolio_kept", keptSql, [actor.organizationId, now]);
  return {
    callsInTime: proportion(row?.calls_kept ?? 0, row?.calls ?? 0),
    decisionsInTime: proportion(row?.decided_kept ?? 0, row?.decided ?? 0),
  };
}
