import { z } from "zod";
import { type FollowUpDay, followUpOn, followUpOwed } from "@/server/domain/outcomes/follow-up";
import type { WorkStatusAtEnd } from "@/server/domain/outcomes/labels";
import { dayIn, type PlainDate } from "@/server/domain/plain-date";
import { query } from "../query";

/** A worker somebody should ask after: 30 or 90 days have gone since the program. */
export type FollowUpLine = {
  programId: string;
  claimNumber: string;
  workerName: string;
  jobTitle: string | null;
  dischargedOn: PlainDate;
  endedAs: WorkStatusAtEnd;
  day: FollowUpDay;
  /** The day the status is of. */
  statusOn: PlainDate;
};

type Row = Omit<FollowUpLine, "day" | "statusOn"> & { status30: string | null; status90: string | null };

// The clinic asks only where no case manager does; a program that never started has no return to ask about.
const dueSql = `select p.id as "programId", p.claim_number as "claimNumber", p.worker_name as "workerName",
    p.job_title as "jobTitle", o.discharged_on::text as "dischargedOn", o.work_status as "endedAs",
    o.status_30 as "status30", o.status_90 as "status90"
  from outcome o join program p on p.id = o.program_id
  where o.discharged_on between $1::date - 180 and $1::date - 30 and (o.status_30 is null or o.status_90 is null)
    and o.started and ($2 <> 'clinic' or p.case_manager_id is null)
  order by o.discharged_on, p.id limit 500`;

/** Whom the caller should ask after, the longest ended first. */
export const followUpsDue = query({
  name: "followUpsDue",
  permission: "follow-up:record",
  input: z.void(),
  views: null,
  async run({ tx, actor, now }): Promise<FollowUpLine[]> {
    const today = dayIn(now, actor.timeZone);
    const rows = await tx.sql<Row>("follow_ups_due", dueSql, [today, actor.role]);
    return rows.flatMap(({ status30, status90, ...line }) => {
      const day = followUpOwed({ ...line, status30, status90 }, today);
      return day === null ? [] : [{ ...line, day, statusOn: followUpOn(line.dischargedOn, day) }];
    });
  },
});
