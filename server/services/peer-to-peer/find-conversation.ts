import { AppError } from "@/server/domain/errors";
import type { Conversation } from "@/server/domain/peer-to-peer/conversation";
import type { Context } from "../caller";
import { conversationSql } from "./load-conversations";

type Found = {
  conversation: Conversation;
  programId: string;
  claimNumber: string;
  reviewerId: string;
  physicianId: string;
  adjustorId: string | null;
};

/** A conversation about a request of the caller's own; a physician's only where it is offered to this one. */
export async function findConversation({ tx, actor }: Context, conversationId: string): Promise<Found> {
  const [row] = await tx.sql<Found>(
    "find_conversation",
    `select f.conversation, c.program_id as "programId", p.claim_number as "claimNumber", c.offered_by_id as "reviewerId",
       c.physician_id as "physicianId", p.adjustor_id as "adjustorId"
     from peer_to_peer c join program p on p.id = c.program_id
     join lateral (${conversationSql} where c.id = $1) f on true
     where c.id = $1 and ($2 <> 'physician' or c.physician_id = $3) for update of c`,
    [conversationId, actor.role, actor.personId],
  );
  if (row) return row;
  throw new AppError("NOT_FOUND", "There is no such conversation among yours.");
}

/** Nothing of the conversation is open to this any more: it was answered, recorded or closed meanwhile. */
export const movedOn = () =>
  new AppError(
    "CONFLICT",
    "This conversation has moved on since you opened it; reload to see how it stands.",
  );
