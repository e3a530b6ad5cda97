import type { Context } from "../caller";

/**
 * Runs a reading on the payer's side of the table, within the actor's own organization and transaction, and comes back.
 * For an administrator, who sees no record: what leaves must be counts.
 */
export async function onPayersSide<T>({ tx }: Context, run: () => Promise<T>): Promise<T> {
  const [side] = await tx.sql<{ role: string }>("side_now", "select current_setting('role') as role");
  await tx.sql("take_side", "select set_config('role', $1, true)", ["fullduty_payer"]);
  const answer = await run();
  await tx.sql("take_side", "select set_config('role', $1, true)", [side?.role]);
  return answer;
}
