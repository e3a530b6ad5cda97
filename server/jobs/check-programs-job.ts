import type { Job, JobResult, PgBoss } from "pg-boss";
import { logger } from "../logger";
import { checkPrograms } from "../services/alarms/check-programs";
import { transaction } from "../services/transaction";
import { enqueuePrograms } from "./enqueue";
import type { ProgramsJob } from "./queues";

/** Above the sweeps: what somebody has just done, and what failed alone. */
export const atOnce = 10;

/**
 * Asks the rules of a job's programs, all in one transaction. Where that fails, each program becomes a job of its own:
 * the one at fault is tried again with growing pauses and named in the log by its id, the others go on.
 */
export async function checkProgramsJob(boss: PgBoss, { id, data }: Job<ProgramsJob>): Promise<JobResult> {
  const { programIds } = data;
  try {
    await checkPrograms.run({ identity: { kind: "system" } }, { programIds });
    return { id, status: "completed" };
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown";
    if (programIds.length > 1) {
      logger.warn({ job: id, programs: programIds.length, name }, "rules: a batch failed; asking each alone");
      await apart(boss, programIds);
      return { id, status: "completed" };
    }
    logger.error({ job: id, programId: programIds[0], name }, "rules: a program failed");
    return { id, status: "failed", output: { name } };
  }
}

function apart(boss: PgBoss, programIds: readonly string[]): Promise<void> {
  return transaction({ kind: "system" }, async ({ tx }) => {
    await enqueuePrograms(boss, tx, programIds, { priority: atOnce, inAJob: 1 });
  });
}
