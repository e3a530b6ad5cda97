import type { Context } from "../caller";
import type { RequestRecord } from "./request-record";

/** The open task to decide a request is due when the request is. */
export async function moveDecisionTask(
  { tx }: Context,
  { id, programId, deadline }: RequestRecord,
): Promise<void> {
  if (!deadline) return;
  await tx.sql(
    "move_decision_task",
    `update task set due_at = $3 where program_id = $1 and request_id = $2 and kind = 'determine' and closed_at is null`,
    [programId, id, deadline.dueAt],
  );
}
