import type { Db, PgBoss } from "pg-boss";
import type { Tx } from "../services/transaction";
import { programsInAJob, programsQueue, type projectionsQueue } from "./queues";

/** pg-boss on our transaction: jobs are there when it commits, or never. */
function jobsOn(tx: Tx): Db {
  return {
    async executeSql(text, values) {
      return { rows: await tx.unnamed(text, values) };
    },
  };
}

type Options = { queue?: typeof programsQueue | typeof projectionsQueue; priority?: number; inAJob?: number };

/** Asks for the rules of these programs, or for their projections, in the caller's transaction; a key that waits already is not asked for twice. */
export async function enqueuePrograms(
  boss: PgBoss,
  tx: Tx,
  programIds: readonly string[],
  { queue = programsQueue, priority = 0, inAJob = programsInAJob }: Options = {},
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
  if (jobs.length > 0) await boss.insert(queue, jobs, { db: jobsOn(tx) });
  return jobs.length;
}
