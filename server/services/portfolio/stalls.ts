import type { Cents } from "@/server/domain/money";
import { MOST_LISTED } from "@/server/domain/outcomes/portfolio";
import { type StandingLine, standingLineFrom, standingLineJson } from "../programs/standing-line";
import { query } from "../query";
import { filterSql, PortfolioFilter } from "./filter";

/** A program without progress: its calls, and what it has used of what was authorized. */
export type StallLine = StandingLine & {
  callsOwed: number;
  authorizedCents: Cents;
  usedCents: Cents;
};

type Row = { line: StandingLine; calls_owed: number; authorized_cents: number; used_cents: number };

// The calls of those listed are counted once, for all of them: line by line, a day of many new tasks would be read fifty times.
const stallsSql = (
  condition: string,
) => `with listed as materialized (select p.id, s.flat_weeks, ${standingLineJson} as line,
      coalesce(a.authorized_cents, 0) as authorized_cents, coalesce(a.used_cents, 0) as used_cents
    from ${standingLineFrom} left join program_account a on a.program_id = p.id
    where s.payer_id = $1 and s.live and s.flat_weeks > 0${condition} order by s.flat_weeks desc, p.id limit ${MOST_LISTED}),
  owed as (select t.program_id, count(*)::int as calls from task t
    where t.program_id = any(array(select id from listed)) and t.closed_at is null and t.kind like 'call%' group by 1)
  select line, coalesce(calls, 0) as calls_owed, authorized_cents, used_cents
  from listed left join owed on owed.program_id = listed.id order by flat_weeks desc, id`;

/** Running programs with a flat week open, the longest first: at most 50. */
export const portfolioStalls = query({
  name: "portfolioStalls",
  permission: "portfolio:read",
  input: PortfolioFilter,
  views: null,
  async run({ tx, actor }, filter): Promise<StallLine[]> {
    const { name, condition, values } = filterSql(filter, "p", 2);
    const sql = stallsSql(condition);
    const rows = await tx.sql<Row>(`portfolio_stalls${name}`, sql, [actor.organizationId, ...values]);
    return rows.map(({ line, calls_owed, authorized_cents, used_cents }) => ({
      ...line,
      callsOwed: calls_owed,
      authorizedCents: authorized_cents,
      usedCents: used_cents,
    }));
  },
});
