import type { Context } from "../caller";

/** How many sessions of the program were attended, whether an authorization covered them or not. */
export async function countAttended({ tx }: Context, programId: string): Promise<number> {
  const [row] = await tx.sql<{ attended: number }>(
    "attended_sessions",
    "select count(*)::int as attended from program_session where program_id = $1 and attended",
    [programId],
  );
  return row?.attended ?? 0;
}
