import { z } from "zod";
import type { Explanation } from "@/server/domain/explanation";
import { explainDecided, explainLimit } from "@/server/domain/outcomes/explain-portfolio";
import { addDays, dayIn } from "@/server/domain/plain-date";
import { query } from "../query";
import { KEPT_DAYS } from "./kept";

/** One adjustor's or manager's work now, and how the last 90 days' deadlines were kept. */
export type TeamLine = {
  personId: string;
  name: string;
  role: "adjustor" | "claims_manager";
  limitCents: number | null;
  programs: number;
  toDecide: number;
  overdue: number;
  dueWithinDay: number;
  waiting: number;
  /** The oldest deadline still open. */
  nextDueAt: string | null;
  decided: number;
  decidedInTime: number;
  explain: { decided: Explanation; limit: Explanation | null };
};

type Row = Omit<TeamLine, "nextDueAt" | "explain"> & { next_due_at: Date | null };

const teamSql = `with desk as (
    select r.adjustor_id, count(*) filter (where r.bucket = 'decide') as to_decide,
      count(*) filter (where r.bucket = 'decide' and r.due_at < $2) as overdue,
      count(*) filter (where r.bucket = 'decide' and r.due_at >= $2 and r.due_at < $2::timestamptz + interval '1 day') as within_day,
      count(*) filter (where r.bucket = 'waiting') as waiting, min(r.due_at) filter (where r.bucket = 'decide') as next_due
    from request r where r.payer_id = $1 and r.bucket in ('decide', 'waiting') group by 1),
  done as (select d.person_id, sum(d.decided) as decided, sum(d.in_time) as in_time
    from decision_day d where d.payer_id = $1 and d.day >= $3 group by 1),
  cases as (select p.adjustor_id, count(*) as programs from program p
    where p.payer_id = $1 and p.discharged_on is null group by 1)
  select m.person_id as "personId", left(f.given_name, 1) || '. ' || f.family_name as name, m.role,
    m.approval_limit_cents as "limitCents", coalesce(c.programs, 0)::int as programs,
    coalesce(k.to_decide, 0)::int as "toDecide", coalesce(k.overdue, 0)::int as overdue,
    coalesce(k.within_day, 0)::int as "dueWithinDay", coalesce(k.waiting, 0)::int as waiting, k.next_due as next_due_at,
    coalesce(n.decided, 0)::int as decided, coalesce(n.in_time, 0)::int as "decidedInTime"
  from membership m join person f on f.id = m.person_id
  left join desk k on k.adjustor_id = m.person_id left join done n on n.person_id = m.person_id
  left join cases c on c.adjustor_id = m.person_id
  where m.organization_id = $1 and m.role in ('adjustor', 'claims_manager') and m.disabled_at is null
  order by coalesce(k.overdue, 0) desc, coalesce(k.to_decide, 0) desc, f.family_name`;

/** The team's work, those with overdue requests first. */
export const portfolioTeam = query({
  name: "portfolioTeam",
  permission: "portfolio:read",
  input: z.void(),
  views: null,
  async run({ tx, actor, now }): Promise<TeamLine[]> {
    const since = addDays(dayIn(now, actor.timeZone), -KEPT_DAYS);
    const rows = await tx.sql<Row>("portfolio_team", teamSql, [actor.organizationId, now, since]);
    return rows.map(({ next_due_at, ...row }) => ({
      ...row,
      nextDueAt: next_due_at?.toISOString() ?? null,
      explain: {
        decided: explainDecided({ count: row.decidedInTime, of: row.decided }, KEPT_DAYS),
        limit: row.limitCents === null ? null : explainLimit(row.limitCents),
      },
    }));
  },
});
