import type { Context } from "../caller";

async function take({ tx }: Pick<Context, "tx">, side: string | undefined): Promise<void> {
  await tx.sql("take_side", "select set_config('role', $1, true)", [side]);
}

/**
 * Runs a reading on the payer's side of the table, within the actor's own organization and transaction, and comes back.
 * For an administrator, who sees no record: what leaves must be counts.
 */
export async function onPayersSide<T>(context: Context, run: () => Promise<T>): Promise<T> {
  const [side] = await context.tx.sql<{ role: string }>("side_now", "select current_setting('role') as role");
  await take(context, "fullduty_payer");
  const answer = await run();
  await take(context, side?.role);
  return answer;
}
