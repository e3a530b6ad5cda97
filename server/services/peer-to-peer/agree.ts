import { AppError } from "@/server/domain/errors";
import { AgreeConversation } from "@/server/domain/peer-to-peer/schema";
import { command } from "../command";
import { tell } from "../notices/tell";
import { closeConversationTasks } from "./close-conversations";
import { findConversation, movedOn } from "./find-conversation";
import { holdTask } from "./hold-task";

/** The reviewer agrees to the time that the physician proposed. */
export const agreeConversation = command({
  name: "agreeConversation",
  permission: "peer-to-peer:offer",
  input: AgreeConversation,
  async run(context, { conversationId }) {
    const found = await findConversation(context, conversationId);
    const { conversation, programId, physicianId, claimNumber } = found;
    const { requestId, requestNumber, proposedAt } = conversation;
    if (conversation.status !== "proposed" || !proposedAt) throw movedOn();
    const chosenAt = new Date(proposedAt);
    if (chosenAt <= context.now)
      throw new AppError("RULE", "The proposed time has passed; offer new times instead.");
    await context.tx.sql(
      "agree_conversation",
      "update peer_to_peer set status = 'accepted', chosen_at = proposed_at where id = $1 and status = 'proposed'",
      [conversationId],
    );
    await closeConversationTasks(context, requestId);
    await holdTask(context, found, { status: "accepted", chosenAt, proposedAt: null });
    const text = `The reviewer agrees to your time for the conversation about request ${requestNumber} on claim ${claimNumber}.`;
    const about = { programId, requestId };
    await tell(context, { ...about, kind: "peer_to_peer.answered", text, to: { personId: physicianId } });
    return {
      result: { conversationId, status: "accepted" as const },
      event: { type: "peer_to_peer.answered", ...about, requestNumber, conversationId, status: "accepted" },
    };
  },
});
