import { systemActorId } from "./actor";
import type { Context } from "./caller";

const reachSql = `select current_setting('role') as side, current_setting('app.person_id') as person,
  current_setting('app.organization_id') as organization,
  set_config('role', 'fullduty_system', true), set_config('app.person_id', $1, true)`;

const backSql = `select set_config('app.person_id', $2, true), set_config('app.organization_id', $3, true),
  set_config('role', $1, true)`;

type Side = { side: string; person: string; organization: string };

/**
 * Does in the same transaction what follows from a person's word but lies beyond that person's rows: a physician's
 * certification moves the deadline of a request whose prices physicians never see. The caller first proves, under its own
 * role, that the word is its to give, and answers nothing that it read here. An error ends the whole transaction.
 */
export async function withProductsReach<T>({ tx }: Context, run: () => Promise<T>): Promise<T> {
  const [own] = await tx.sql<Side>("reach_as_product", reachSql, [systemActorId]);
  if (!own) throw new Error("a select without a table answers one row");
  const result = await run();
  await tx.sql("back_from_product", backSql, [own.side, own.person, own.organization]);
  return result;
}
