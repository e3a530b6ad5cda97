import type { Caller } from "../caller";
import { within } from "../caller";
import { refreshStandings } from "./refresh-standing";

/** So many programs are projected anew in one transaction. */
export const PROGRAMS_A_BATCH = 200;

/**
 * Running programs after `after` in the order of their ids, at most a batch of them; empty when all have been seen.
 * For the product itself.
 */
export function nextRunning(caller: Caller, after: string | null): Promise<string[]> {
  return within(caller, async ({ tx }) => {
    const rows = await tx.sql<{ id: string }>(
      "next_running",
      `select program_id as id from program_standing where live and ($1::uuid is null or program_id > $1)
       order by program_id limit ${PROGRAMS_A_BATCH}`,
      [after],
    );
    return rows.map(({ id }) => id);
  });
}

/** Projects a batch of programs anew as of now: what a day more, another cohort or another policy makes of them. */
export function reproject(caller: Caller, programIds: readonly string[]): Promise<number> {
  return within(caller, async (context) => (await refreshStandings(context, programIds)).size);
}
