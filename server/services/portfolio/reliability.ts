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

/** A prediction came true when the worker met every essential demand by the week it spoke of. */
const countedSql = `with made as (
    select m.ready_permille as said, m.low_tenths, m.high_tenths, o.completed, o.job_match_tenths as final,
      s.ready and s.last_week <= m.end_week as ready
    from outcome o join projection_made m on m.program_id = o.program_id and m.weeks_seen = $2
      join program_standing s on s.program_id = o.program_id
    where o.payer_id = $1 order by o.discharged_on desc, o.program_id limit ${MOST})
  select least(width_bucket(said, 0, 1000, ${RELIABILITY_BINS}), ${RELIABILITY_BINS}) as bin, count(*)::int as n,
    sum(said)::int as "saidPermille", count(*) filter (where ready)::int as ready,
    sum((case when ready then 1000 else 0 end - said) ^ 2)::float8 as missed,
    count(*) filter (where completed and final is not null)::int as completers,
    count(*) filter (where completed and final between low_tenths and high_tenths)::int as inside
  from made group by 1`;

const weeksAsked = "Choose after how many weeks, from 1 to 8.";

/** What this payer's projections said after so many weeks, held against how the programs ended. */
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
