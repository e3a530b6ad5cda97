import type { Context } from "../caller";

/** An organization's imports and undoings follow each other, so that each finds what the one before it left. */
export async function rateTurn({ tx, actor }: Context): Promise<void> {
  await tx.sql("rate_turn", "select pg_advisory_xact_lock(hashtextextended('rates ' || $1, 0))", [
    actor.organizationId,
  ]);
}
