import { PgBoss } from "pg-boss";
import { jobQueueOn } from "../db/job-schema";
import { env } from "../env";
import { hub } from "../live/hub";
import { logger } from "../logger";
import { reproject } from "../services/progress/reproject";
import { checkProgramsJob } from "./check-programs-job";
import { makeQueues, type ProgramsJob, programsQueue, projectionsQueue, sweepQueue } from "./queues";
import { relayEvents } from "./relay";
import { type Sweep, sweeps } from "./sweeps";

export type Worker = { boss: PgBoss; stop: () => Promise<void> };

const connections = 3;
const relayEveryMs = 5_000;
const stopWithinMs = 10_000;

const nameOf = (error: unknown) => (error instanceof Error ? error.name : "unknown");

/**
 * Works off the jobs of this database, as the product itself: what has happened asks its program's rules at once, and
 * the sweeps ask all of them on schedule. Any number may run at once. `stop` lets the job in hand finish.
 */
export async function startWorker(): Promise<Worker> {
  const boss = new PgBoss({
    ...jobQueueOn(env().APP_DATABASE_URL ?? "", connections),
    useListenNotify: true,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
  });
  boss.on("error", (error) => logger.warn({ name: nameOf(error) }, "jobs: the queue met an error"));
  await boss.start();
  await makeQueues(boss, sweeps);
  await boss.work<ProgramsJob>(
    programsQueue,
    // Two at a time, and the next two at once while there are more; a fault in one leaves the other done.
    { pollingIntervalSeconds: 2, batchSize: 2, burstWhenBatchFull: true, perJobResults: true },
    async (jobs) => {
      const results = [];
      for (const job of jobs) results.push(await checkProgramsJob(boss, job));
      return results;
    },
  );
  await boss.work<ProgramsJob>(
    projectionsQueue,
    { pollingIntervalSeconds: 5, batchSize: 1 },
    async (jobs) => {
      for (const { data } of jobs) await reproject({ identity: { kind: "system" } }, data.programIds);
    },
  );
  for (const sweep of sweeps) await takeTurns(boss, sweep);
  const stopRelay = startRelay(boss);
  return {
    boss,
    stop: async () => {
      await stopRelay();
      await boss.stop({ graceful: true, timeout: stopWithinMs });
    },
  };
}

async function takeTurns(boss: PgBoss, { name, cron, run }: Sweep): Promise<void> {
  const queue = sweepQueue(name);
  await boss.work(queue, { pollingIntervalSeconds: 5 }, () => run(boss));
  await boss.schedule(queue, cron);
  // After a pause nobody knows what was missed: one turn at once.
  await boss.send(queue);
}

/** Follows the outbox: woken by its announcements, and by the clock where one was missed. */
function startRelay(boss: PgBoss): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  const drain = async () => {
    do {
      again = false;
      while (await relayEvents(boss));
    } while (again);
  };
  const wake = () => {
    again = true;
    running ??= drain()
      .catch((error: unknown) => logger.warn({ name: nameOf(error) }, "jobs: events wait for the database"))
      .finally(() => {
        running = null;
      });
  };
  const timer = setInterval(wake, relayEveryMs);
  hub().on("change", wake);
  wake();
  return async () => {
    clearInterval(timer);
    hub().off("change", wake);
    await running;
  };
}
