import { type OutcomeRow, type Scorecard, scorecard } from "../../domain/outcomes/scorecard";
import { addDays, dayIn } from "../../domain/plain-date";
import type { Context } from "../caller";

/** Days behind today that a scorecard looks at. */
const PERIOD_DAYS = 365;

const outcomesSql = `select strength, discharged_on::text as "dischargedOn", promised_on::text as "promisedOn",
    work_status as "workStatus", completed, cost_cents as "costCents", status_30 as "status30", status_90 as "status90",
    reports_due as "reportsDue", reports_on_time as "reportsOnTime"
  from outcome where clinic_id = $1 and discharged_on >= $2`;

// First pass: decided without ever having been returned or asked about.
const firstPassSql = `select count(*)::int as decided, count(*) filter (where not exists (select from request_action a
    where a.request_id = r.id and a.type in ('return', 'ask_information')))::int as "firstPass"
  from request r where r.clinic_id = $1 and r.decided_at >= $2`;

/** The clinic's own scorecard over the last year, by day of discharge. */
export async function ownScorecard({ tx, actor, now }: Context): Promise<Scorecard> {
  const to = dayIn(now, actor.timeZone);
  const from = addDays(to, -PERIOD_DAYS);
  const rows = await tx.sql<OutcomeRow>("clinic_outcomes", outcomesSql, [actor.organizationId, from]);
  const [requests] = await tx.sql<{ decided: number; firstPass: number }>("clinic_first_pass", firstPassSql, [
    actor.organizationId,
    from,
  ]);
  return scorecard(rows, requests ?? { decided: 0, firstPass: 0 }, { from, to });
}
