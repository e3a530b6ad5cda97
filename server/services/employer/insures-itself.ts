import type { Context } from "../caller";

/** Whether the acting employer insures itself, and with it sees what its programs cost. */
export async function insuresItself({ tx, actor }: Context): Promise<boolean> {
  const [row] = await tx.sql<{ self_insured: boolean }>(
    "insures_itself",
    "select self_insured from organization where id = $1",
    [actor.organizationId],
  );
  return row?.self_insured ?? false;
}
