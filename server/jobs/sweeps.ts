import type { PgBoss } from "pg-boss";
import { sweepExpired, sweepGates } from "../services/authorization/sweeps";
import { foldPortfolios } from "../services/portfolio/fold";
import { transaction } from "../services/transaction";
import { enqueuePrograms } from "./enqueue";
import { programsQueue, projectionsQueue } from "./queues";

export type Sweep = {
  name: string;
  /** When it comes round, in UTC. */
  cron: string;
  run: (boss: PgBoss) => Promise<void>;
};

const everyLiveProgram = `select id from program where discharged_on is null
  union all select id from program where discharged_on > current_date - 120 order by 1`;

const everyRunningProgram = "select id from program where discharged_on is null order by 1";

function enqueueAll(
  boss: PgBoss,
  idsSql: string,
  queue: typeof programsQueue | typeof projectionsQueue,
): Promise<void> {
  return transaction({ kind: "system" }, async ({ tx }) => {
    const rows = await tx.sql<{ id: string }>(`${queue}_to_sweep`, idsSql);
    const ids = rows.map(({ id }) => id);
    await enqueuePrograms(boss, tx, ids, { queue });
  });
}

/** What comes round by itself. A sweep finds what is to be looked at and leaves the work to jobs. */
export const sweeps: readonly Sweep[] = [
  {
    // Each payer's portfolio follows what has changed.
    name: "portfolio",
    cron: "* * * * *",
    run: async () => void (await foldPortfolios({ identity: { kind: "system" } })),
  },
  {
    // By night in the United States: what one day more makes of every running program.
    name: "projections",
    cron: "15 8 * * *",
    run: (boss) => enqueueAll(boss, everyRunningProgram, projectionsQueue),
  },
  {
    // Running programs, and those ended lately enough to be followed up.
    name: "programs",
    cron: "*/5 * * * *",
    run: (boss) => enqueueAll(boss, everyLiveProgram, programsQueue),
  },
  {
    // Requests that lie unfinished with the clinic.
    name: "expiry",
    cron: "7 * * * *",
    run: async () => void (await sweepExpired(new Date())),
  },
  {
    // Weeks of gated approvals whose report is past due.
    name: "gates",
    cron: "*/5 * * * *",
    run: async () => void (await sweepGates(new Date())),
  },
];
