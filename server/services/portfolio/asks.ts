import { type Holder, type RequestType, TYPE_LABELS } from "@/server/domain/authorization/request";
import { type DueLabel, formatDue } from "@/server/domain/jurisdictions/format-due";
import { zoneOf } from "@/server/domain/jurisdictions/zones";
import type { Cents } from "@/server/domain/money";
import { MOST_LISTED } from "@/server/domain/outcomes/portfolio";
import type { Tenths } from "@/server/domain/percent";
import { payerLimit } from "../authorization/authority";
import type { Context } from "../caller";
import { loadCalendars } from "../jurisdictions/load-calendars";
import { query } from "../query";
import { filtersOf } from "../queue/queue-sql";
import { PortfolioFilter } from "./filter";

/** A request on a payer's list, with the way to its page. */
export type AskLine = {
  requestId: string;
  number: string;
  typeLabel: string;
  workerName: string;
  claimNumber: string;
  jobTitle: string | null;
  clinicName: string;
  adjustorName: string | null;
  holder: Holder;
  sessions: number;
  priceCents: Cents;
  nowTenths: Tenths | null;
  due: DueLabel | null;
};

type Row = Omit<AskLine, "typeLabel" | "due"> & { type: RequestType; state: string; due_at: Date | null };

const columns = `r.id as "requestId", r.number, r.type, p.worker_name as "workerName", p.claim_number as "claimNumber",
  p.job_title as "jobTitle", p.clinic_name as "clinicName", p.state, r.holder, r.sessions, r.price_cents as "priceCents",
  left(f.given_name, 1) || '. ' || f.family_name as "adjustorName", s.now_tenths as "nowTenths", r.due_at`;

/** The lines are cut first, in the order of an index, and only they are joined; the conditions are on requests, as `r`. */
const linesSql = (from: string, where: string, conditions: string) => `select ${columns}
  from (select r.* from ${from} where r.payer_id = $1 and ${where}${conditions} order by r.due_at, r.id limit ${MOST_LISTED}) r
    join program p on p.id = r.program_id left join program_standing s on s.program_id = p.id
    left join person f on f.id = r.adjustor_id
  order by r.due_at, r.id`;

const aboveLimitSql = (conditions: string) =>
  linesSql(
    `request r left join membership m on m.person_id = r.adjustor_id and m.organization_id = $1 and m.role = 'adjustor'`,
    `r.bucket = 'decide' and (r.holder = 'claims_manager'
      or ((m.id is not null or r.adjustor_id is null) and r.price_cents > coalesce(m.approval_limit_cents, $2::int)))`,
    conditions,
  );

const overdueSql = (conditions: string) =>
  linesSql(
    "request r",
    `r.bucket in ('decide', 'waiting') and r.holder in ('adjustor', 'claims_manager', 'reviewer') and r.due_at < $2`,
    conditions,
  );

async function load(
  context: Context,
  [name, sql, value]: [name: string, sql: (conditions: string) => string, value: Date | Cents],
  filter: PortfolioFilter,
): Promise<AskLine[]> {
  const { tx, actor, now } = context;
  const calendars = await loadCalendars(context);
  const values: unknown[] = [actor.organizationId, value];
  const filters = filtersOf({ mine: false, ...filter }, actor.personId, (bound) => `$${values.push(bound)}`);
  const rows = await tx.sql<Row>(
    [name, ...filters.map(([one]) => one)].join("_"),
    sql(filters.map(([, condition]) => ` and ${condition}`).join("")),
    values,
  );
  return rows.map(({ type, state, due_at, ...row }) => ({
    ...row,
    typeLabel: TYPE_LABELS[type],
    due: due_at && formatDue(due_at, zoneOf(state), now, calendars.ofState(state, now)),
  }));
}

/**
 * Requests an adjustor may not approve (sent to the claims manager, or priced above the adjustor's limit), and requests
 * past their deadline that are still with the payer: at most 50 of each, the earliest deadline first.
 */
export const portfolioAsks = query({
  name: "portfolioAsks",
  permission: "portfolio:read",
  input: PortfolioFilter,
  views: null,
  async run(context, filter) {
    return {
      aboveLimit: await load(
        context,
        ["portfolio_above_limit", aboveLimitSql, await payerLimit(context)],
        filter,
      ),
      overdue: await load(context, ["portfolio_overdue", overdueSql, context.now], filter),
    };
  },
});
