import { z } from "zod";
import {
  type Counted,
  RELIABILITY_BINS,
  type Reliability,
  reliabilityOf,
} from "@/server/domain/projection/reliability";
import { query } from "../query";

/** The latest outcomes; older ones were predicted by older fits. */
const MOST = 2_000;
/** Looked through for them: not every program was projected after so many weeks. */
const LOOKED_AT = 10_000;

/**
 * Chance and range are held against the week they spoke of, or the last test before it, whatever an extension brought later.
 * The chance came true when the worker was ready by then; a week before it was said does not count.
 */
// Each step is cut before the next looks anything up, one program at a time.
const countedSql = `with ended as (
    select program_id, discharged_on, completed from outcome
    where payer_id = $1 order by discharged_on desc, program_id limit ${LOOKED_AT}),
  told as (
    select m.*, e.completed from ended e
      join lateral (select * from projection_made m where m.program_id = e.program_id and m.weeks_seen = $2 limit 1) m on true
    order by e.discharged_on desc, e.program_id limit ${MOST}),
  made as (
    select t.ready_permille as said, t.low_tenths, t.high_tenths, t.completed, w.tenths, coalesce(w.ready, false) as ready
    from told t join lateral (select series from program_standing s where s.program_id = t.program_id limit 1) s on true
      cross join lateral (select (array_agg(tenths order by week desc))[1] as tenths,
          bool_or(kind = 'ready' and week >= t.weeks_seen) as ready
        from jsonb_to_recordset(s.series) as r(week int, tenths int, kind text) where week <= t.end_week) w)
  select least(width_bucket(said, 0, 1000, ${RELIABILITY_BINS}), ${RELIABILITY_BINS}) as bin, count(*)::int as n,
    sum(said)::int as "saidPermille", count(*) filter (where ready)::int as ready,
    sum((case when ready then 1000 else 0 end - said) ^ 2)::float8 as missed,
    count(*) filter (where completed and tenths is not null)::int as completers,
    count(*) filter (where completed and tenths between low_tenths and high_tenths)::int as inside
  from made group by 1`;

const weeksAsked = "Choose after how many weeks, from 1 to 8.";

/** What this payer's projections said after so many weeks, held against the weeks they spoke of, of programs that have ended. */
export const portfolioReliability = query({
  name: "portfolioReliability",
  permission: "portfolio:read",
  input: z.object({
    weeksSeen: z
      .number({ error: weeksAsked })
      .int(weeksAsked)
      .min(1, weeksAsked)
      .max(8, weeksAsked)
      .default(2),
  }),
  views: null,
  async run({ tx, actor }, { weeksSeen }): Promise<Reliability & { weeksSeen: number }> {
    const counted = await tx.sql<Counted>("portfolio_reliability", countedSql, [
      actor.organizationId,
      weeksSeen,
    ]);
    return { weeksSeen, ...reliabilityOf(counted) };
  },
});
