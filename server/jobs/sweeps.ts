import type { PgBoss } from "pg-boss";
import { programsToCheck, runningPrograms } from "../services/alarms/programs-to-check";
import { sweepExpired, sweepGates } from "../services/authorization/sweeps";
import { foldPortfolios } from "../services/portfolio/fold";
import { refitCohorts } from "../services/projection/refit-cohorts";
import { transaction } from "../services/transaction";
import { enqueuePrograms } from "./enqueue";
import { programsQueue, projectionsQueue } from "./queues";

export type Sweep = {
  name: string;
  /** When it comes round, in UTC. */
  cron: string;
  /** How long a turn may take. */
  expireInSeconds?: number;
  run: (boss: PgBoss) => Promise<void>;
};

const beforeAll = "00000000-0000-0000-0000-000000000000";

/** Asks for all that `find` gives, page by page, each in a transaction of its own. */
async function enqueueAll(
  boss: PgBoss,
  find: typeof programsToCheck,
  queue: typeof programsQueue | typeof projectionsQueue,
): Promise<void> {
  let ids = [beforeAll];
  while (ids.length > 0) {
    const after = ids.at(-1) ?? beforeAll;
    ids = await transaction({ kind: "system" }, async ({ tx }) => {
      const page = await find({ tx }, after);
      await enqueuePrograms(boss, tx, page, { queue });
      return page;
    });
  }
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
    // Before the night's projections: what each payer's discharged programs teach.
    name: "refit",
    cron: "30 7 * * *",
    expireInSeconds: 2_700,
    run: async () => void (await refitCohorts(new Date())),
  },
  {
    // By night in the United States: what one day more makes of every running program.
    name: "projections",
    cron: "15 8 * * *",
    run: (boss) => enqueueAll(boss, runningPrograms, projectionsQueue),
  },
  {
    // Running programs, and those ended lately enough to be followed up.
    name: "programs",
    cron: "*/5 * * * *",
    run: (boss) => enqueueAll(boss, programsToCheck, programsQueue),
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
