import type { Context } from "../caller";

type Reader = Pick<Context, "tx">;

/** So many ids are read at once: whoever else this process serves does not wait for all of a large payer's programs. */
const PAGE = 10_000;

const pageSql = (condition: string) =>
  `select id from program where id > $1 and ${condition} order by id limit ${PAGE}`;

/** Running programs, and those ended lately enough for their follow-up at 90 days: the next ids after `after`, in order. */
export async function programsToCheck({ tx }: Reader, after: string): Promise<string[]> {
  const sql = pageSql("(discharged_on is null or discharged_on > current_date - 120)");
  return (await tx.sql<{ id: string }>("programs_to_check", sql, [after])).map(({ id }) => id);
}

/** Running programs alone, in the same pages. */
export async function runningPrograms({ tx }: Reader, after: string): Promise<string[]> {
  const sql = pageSql("discharged_on is null");
  return (await tx.sql<{ id: string }>("programs_running", sql, [after])).map(({ id }) => id);
}
