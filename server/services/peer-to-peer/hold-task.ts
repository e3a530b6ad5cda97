import type { Context } from "../caller";
import { openTask } from "../coordination/open-task";
import type { findConversation } from "./find-conversation";

type Found = Awaited<ReturnType<typeof findConversation>>;
type Answered = { status: string; chosenAt: Date | null; proposedAt: Date | null };

/** What the reviewer has to do next: hold the agreed conversation and record it, or answer the proposed time. */
export async function holdTask(context: Context, found: Found, answered: Answered): Promise<void> {
  const dueAt = answered.chosenAt ?? answered.proposedAt;
  if (!dueAt) return;
  const { conversation, programId, claimNumber, reviewerId } = found;
  const what = `the conversation about request ${conversation.requestNumber} on claim ${claimNumber}`;
  await openTask(context, {
    programId,
    requestId: conversation.requestId,
    kind: "conversation",
    title: answered.chosenAt ? `Hold and record ${what}` : `Agree to another time for ${what}`,
    holderRole: "reviewer",
    holderPersonId: reviewerId,
    dueAt,
    dedupeKey: `conversation:${conversation.id}:${answered.status}`,
  });
}
