import type { PgBoss, Queue } from "pg-boss";

/** Programs whose rules are to be asked: a batch of ids. */
export type ProgramsJob = { programIds: string[] };

export const programsQueue = "programs";

/** The same, to be projected anew. */
export const projectionsQueue = "projections";

/** Programs of one job; a fault in one is then sought by asking each alone. */
export const programsInAJob = 200;

const queues: (Queue & { name: string })[] = [
  {
    name: programsQueue,
    // One job waits for each key, so that a slow worker is not buried under sweeps.
    policy: "short",
    notify: true,
    retryLimit: 8,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 900,
    // A worker that died is found out by its heartbeat and its job given to another.
    expireInSeconds: 300,
    heartbeatSeconds: 15,
    deleteAfterSeconds: 86_400,
  },
  {
    name: projectionsQueue,
    policy: "short",
    retryLimit: 3,
    retryDelay: 60,
    expireInSeconds: 300,
    deleteAfterSeconds: 86_400,
  },
];

/** The queue a sweep's schedule puts its turn into. */
export const sweepQueue = (name: string) => `sweep-${name}`;

/** Makes the queues that are not there yet. */
export async function makeQueues(
  boss: PgBoss,
  sweeps: readonly { name: string; expireInSeconds?: number }[],
): Promise<void> {
  for (const { name, ...options } of queues) await boss.createQueue(name, options);
  for (const { name, expireInSeconds = 300 } of sweeps)
    await boss.createQueue(sweepQueue(name), {
      policy: "short",
      retryLimit: 2,
      retryDelay: 10,
      expireInSeconds,
      deleteAfterSeconds: 86_400,
    });
}
