import { reproject } from "@/server/services/progress/reproject";
import { refitCohorts } from "@/server/services/projection/refit-cohorts";
import { transaction } from "@/server/services/transaction";

const identity = { kind: "system" } as const;

/** What a night does: the projection is fitted on all that has ended, and every running program projected with it. */
export async function projectAnew(now: Date): Promise<number> {
  await refitCohorts(now);
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
