import type { z } from "zod";
import { AppError } from "@/server/domain/errors";
import type { Conversation } from "@/server/domain/peer-to-peer/conversation";
import { AnswerConversation } from "@/server/domain/peer-to-peer/schema";
import { instantAt } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import { command } from "../command";
import { tell } from "../notices/tell";
import { closeConversationTasks } from "./close-conversations";
import { findConversation, movedOn } from "./find-conversation";
import { holdTask } from "./hold-task";

type Answer = z.output<typeof AnswerConversation>;
type Written = {
  status: "accepted" | "proposed" | "declined";
  chosenAt: Date | null;
  proposedAt: Date | null;
  note: string | null;
};

const SAID = {
  accepted: "has accepted a time for",
  proposed: "has proposed another time for",
  declined: "has declined",
} as const;

/** The treating physician takes one of the offered times, proposes another, or declines; the reviewer is told. */
export const answerConversation = command({
  name: "answerConversation",
  permission: "peer-to-peer:answer",
  input: AnswerConversation,
  async run(context, answer) {
    const found = await findConversation(context, answer.conversationId);
    const { conversation, programId, reviewerId } = found;
    const written = answerOf(conversation, answer, context.now);
    await save(context, conversation.id, written);
    await closeConversationTasks(context, conversation.requestId);
    await holdTask(context, found, written);
    const { requestId, requestNumber, id: conversationId } = conversation;
    const text = `${context.actor.name} ${SAID[written.status]} the conversation about request ${requestNumber} on claim ${found.claimNumber}.`;
    const about = { programId, requestId };
    await tell(context, { ...about, kind: "peer_to_peer.answered", text, to: { personId: reviewerId } });
    return {
      result: { conversationId, status: written.status },
      event: {
        type: "peer_to_peer.answered",
        ...about,
        requestNumber,
        conversationId,
        status: written.status,
      },
    };
  },
});

function answerOf(conversation: Conversation, answer: Answer, now: Date): Written {
  const nothing = { chosenAt: null, proposedAt: null, note: null };
  if (answer.answer === "accept")
    return { ...nothing, status: "accepted", chosenAt: offered(conversation, answer.slot, now) };
  const note = answer.note || null;
  if (answer.answer === "decline") return { ...nothing, status: "declined", note };
  const proposedAt = instantAt(answer.time.on, answer.time.at, conversation.zone);
  if (proposedAt <= now)
    throw new AppError(
      "BAD_INPUT",
      "The proposed time has passed already; propose one that lies ahead.",
      "time",
    );
  return { ...nothing, status: "proposed", proposedAt, note };
}

function offered({ slots }: Conversation, slot: string, now: Date): Date {
  const chosen = new Date(slot);
  if (!slots.some((each) => new Date(each).getTime() === chosen.getTime()))
    throw new AppError("BAD_INPUT", "This time was not offered; choose one of those shown.", "slot");
  if (chosen > now) return chosen;
  throw new AppError("RULE", "This time has passed; choose a later one, or propose another.", "slot");
}

async function save(
  { tx, now }: Context,
  id: string,
  { status, chosenAt, proposedAt, note }: Written,
): Promise<void> {
  const saved = await tx.sql(
    "answer_conversation",
    `update peer_to_peer set status = $2, chosen_at = $3, proposed_at = $4, answered_at = $5, answer_note = $6
     where id = $1 and status = 'offered' returning id`,
    [id, status, chosenAt, proposedAt, now, note],
  );
  if (saved.length === 0) throw movedOn();
}
