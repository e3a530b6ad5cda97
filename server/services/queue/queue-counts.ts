import { dayIn } from "@/server/domain/plain-date";
import { ENDING_SOON_DAYS } from "@/server/domain/progress/stay";
import { query } from "../query";
import { QueueFilter } from "./queue-input";
import { filtersOf } from "./queue-sql";

/** Counting stops here: "999+" says enough. */
const MOST_COUNTED = 1_000;

const count = (from: string) =>
  `(select count(*)::int from (select 1 from ${from} limit ${MOST_COUNTED}) counted)`;

/** $1 the payer, $2 today, $3 now; the conditions are on requests, as `r`. */
function countsSql(conditions: string): string {
  const requests = (where: string) => count(`request r where r.payer_id = $1 and ${where}${conditions}`);
  const standing = (where: string) =>
    count(`program_standing s join request r on r.program_id = s.program_id and r.is_latest
    where s.payer_id = $1 and s.live and ${where}${conditions}`);
  return `select ${requests("r.bucket = 'decide'")} as decide, ${requests("r.bucket = 'waiting'")} as waiting,
  ${standing("s.flat_weeks > 0")} as no_progress, ${standing("s.next_report_due_at < $3")} as late_reports,
  ${standing(`s.stay_ends_on between $2::date and $2::date + ${ENDING_SOON_DAYS}`)} as ending_soon,
  ${requests("r.bucket <> 'draft'")} as "all"`;
}

export type QueueCounts = {
  decide: number;
  waiting: number;
  no_progress: number;
  late_reports: number;
  ending_soon: number;
  all: number;
};

/** How many rows each tab holds under the filters, up to MOST_COUNTED. */
export const queueCounts = query({
  name: "queueCounts",
  permission: "queue:read",
  input: QueueFilter.omit({ tab: true, search: true }),
  views: null,
  async run({ tx, actor, now }, input): Promise<QueueCounts> {
    const values: unknown[] = [actor.organizationId, dayIn(now, actor.timeZone), now];
    const filters = filtersOf(input, actor.personId, (value) => `$${values.push(value)}`);
    const name = ["queue_counts", ...filters.map(([one]) => one)].join("_");
    const conditions = filters.map(([, condition]) => ` and ${condition}`).join("");
    const [row] = await tx.sql<QueueCounts>(name, countsSql(conditions), values);
    if (!row) throw new Error("a select without a table answers one row");
    return row;
  },
});
