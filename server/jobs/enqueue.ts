import type { Db, PgBoss } from "pg-boss";
import type { Tx } from "../services/transaction";
import { programsInAJob, programsQueue } from "./queues";

/** pg-boss on our transaction: jobs are there when it commits, or never. */
function jobsOn(tx: Tx): Db {
  return {
    async executeSql(text, values) {
      return { rows: await tx.unnamed(text, values) };
    },
  };
}

/** Asks for the rules of these programs, in the caller's transaction; a key that waits already is not asked for twice. */
export async function enqueuePrograms(
  boss: PgBoss,
  tx: Tx,
  programIds: readonly string[],
  { priority = 0, inAJob = programsInAJob } = {},
): Promise<number> {
  const jobs = [];
  for (let at = 0; at < programIds.length; at += inAJob) {
    const batch = programIds.slice(at, at + inAJob);
    jobs.push({
      data: { programIds: batch },
      singletonKey: `${priority}:${batch[0]}:${batch.length}`,
      priority,
    });
  }
  if (jobs.length > 0) await boss.insert(programsQueue, jobs, { db: jobsOn(tx) });
  return jobs.length;
}
