import type { Context } from "../caller";

/** Closes what is still offered or agreed about a request, with what it asks people to do, when a new offer or a decision takes its place. */
export async function closeConversations(
  { tx, actor, now }: Context,
  requestId: string,
  status: "replaced" | "closed",
): Promise<void> {
  const closed = await tx.sql(
    "close_conversations",
    `update peer_to_peer set status = $2, closed_at = $3, closed_by_id = $4
     where request_id = $1 and status in ('offered', 'proposed', 'accepted') returning id`,
    [requestId, status, now, actor.personId],
  );
  if (closed.length > 0) await closeConversationTasks({ tx, actor, now }, requestId);
}

/** Closes the tasks about a request's conversation. */
export async function closeConversationTasks({ tx, actor, now }: Context, requestId: string): Promise<void> {
  await tx.sql(
    "close_conversation_tasks",
    `update task set closed_at = $2, closed_by_id = $3
     where request_id = $1 and kind = 'conversation' and closed_at is null`,
    [requestId, now, actor.personId],
  );
}
