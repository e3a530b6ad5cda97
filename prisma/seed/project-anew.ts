import { reproject } from "@/server/services/progress/reproject";
import { transaction } from "@/server/services/transaction";

const identity = { kind: "system" } as const;

/** Projects every running program as of now, as each night does. */
export async function projectAnew(now: Date): Promise<number> {
  const running = await transaction(identity, ({ tx }) =>
    tx.sql<{ id: string }>(
      "seed_running",
      "select id from program where discharged_on is null order by 1",
      [],
    ),
  );
  return reproject(
    { identity, now },
    running.map(({ id }) => id),
  );
}
