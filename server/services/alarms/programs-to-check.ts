import type { Context } from "../caller";

/** Running programs, and those ended lately enough for their follow-up at 90 days; ids in one order. */
export async function programsToCheck({ tx }: Pick<Context, "tx">): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    "programs_to_check",
    `select id from program where discharged_on is null
     union all select id from program where discharged_on > current_date - 120 order by 1`,
  );
  return rows.map(({ id }) => id);
}
