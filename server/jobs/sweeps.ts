import type { PgBoss } from "pg-boss";
import { sweepExpired, sweepGates } from "../services/authorization/sweeps";
import { transaction } from "../services/transaction";
import { enqueuePrograms } from "./enqueue";

export type Sweep = {
  name: string;
  /** When it comes round, in UTC. */
  cron: string;
  run: (boss: PgBoss) => Promise<void>;
};

const everyLiveProgram = `select id from program where discharged_on is null
  union all select id from program where discharged_on > current_date - 120 order by 1`;

/** What comes round by itself. A sweep finds what is to be looked at and leaves the work to jobs. */
export const sweeps: readonly Sweep[] = [
  {
    // Running programs, and those ended lately enough to be followed up.
    name: "programs",
    cron: "*/5 * * * *",
    run: (boss) =>
      transaction({ kind: "system" }, async ({ tx }) => {
        const rows = await tx.sql<{ id: string }>("programs_to_sweep", everyLiveProgram);
        await enqueuePrograms(
          boss,
          tx,
          rows.map(({ id }) => id),
        );
      }),
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
