import { z } from "zod";
import { dayIn } from "@/server/domain/plain-date";
import { query } from "../query";

/** Counting stops here: "999+" says enough. */
const MOST_COUNTED = 1_000;

const count = (from: string) =>
  `(select count(*)::int from (select 1 from ${from} limit ${MOST_COUNTED}) counted)`;
const mine = "($3::uuid is null or r.adjustor_id = $3)";
const inBucket = (bucket: string) =>
  count(`request r where r.payer_id = $1 and r.bucket = '${bucket}' and ${mine}`);
const standing = (condition: string) =>
  count(`program_standing s join request r on r.program_id = s.program_id and r.is_latest
    where s.payer_id = $1 and s.live and ${condition} and ${mine}`);

const text = `select ${inBucket("decide")} as decide, ${inBucket("waiting")} as waiting,
  ${standing("s.flat_weeks > 0")} as no_progress, ${standing("s.next_report_due_at < $4")} as late_reports,
  ${standing("s.stay_ends_on between $2::date and $2::date + 7")} as ending_soon,
  ${count(`request r where r.payer_id = $1 and r.bucket <> 'draft' and ${mine}`)} as "all"`;

export type QueueCounts = {
  decide: number;
  waiting: number;
  no_progress: number;
  late_reports: number;
  ending_soon: number;
  all: number;
};

/** How many rows each tab holds, up to MOST_COUNTED; only the caller's own with `mine`. */
export const queueCounts = query({
  name: "queueCounts",
  permission: "queue:read",
  input: z.object({ mine: z.boolean().default(false) }),
  views: null,
  async run({ tx, actor, now }, input): Promise<QueueCounts> {
    const [row] = await tx.sql<QueueCounts>("queue_counts", text, [
      actor.organizationId,
      dayIn(now, actor.timeZone),
      input.mine ? actor.personId : null,
      now,
    ]);
    if (!row) throw new Error("a select without a table answers one row");
    return row;
  },
});
