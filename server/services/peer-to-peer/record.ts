import type { z } from "zod";
import { AppError } from "@/server/domain/errors";
import { type Conversation, mayRecord } from "@/server/domain/peer-to-peer/conversation";
import { RecordConversation } from "@/server/domain/peer-to-peer/schema";
import { instantAt } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import { command } from "../command";
import { tell } from "../notices/tell";
import { closeConversationTasks } from "./close-conversations";
import { findConversation, movedOn } from "./find-conversation";

type Recorded = z.output<typeof RecordConversation>;

/** The reviewer writes down that the conversation took place (who, when, outcome), or that the physician did not attend. */
export const recordConversation = command({
  name: "recordConversation",
  permission: "peer-to-peer:offer",
  input: RecordConversation,
  async run(context, record) {
    const { conversation, programId, claimNumber, physicianId, adjustorId } = await findConversation(
      context,
      record.conversationId,
    );
    refuseEarly(conversation, record, context.now);
    await save(context, conversation, record);
    await closeConversationTasks(context, conversation.requestId);
    const { requestId, requestNumber, id: conversationId } = conversation;
    const came = record.took === "held" ? "took place" : "did not take place";
    const text = `The conversation about request ${requestNumber} on claim ${claimNumber} ${came}; it is on record.`;
    const about = { programId, requestId };
    for (const personId of [physicianId, adjustorId])
      if (personId) await tell(context, { ...about, kind: "peer_to_peer.recorded", text, to: { personId } });
    return {
      result: { conversationId, status: record.took },
      event: { type: "peer_to_peer.recorded", ...about, requestNumber, conversationId, status: record.took },
    };
  },
});

function refuseEarly(conversation: Conversation, record: Recorded, now: Date): void {
  if (record.took === "held") {
    if (conversation.status !== "accepted") throw movedOn();
    if (heldAt(conversation, record) > now)
      throw new AppError("BAD_INPUT", "The conversation lies ahead; record it once it was held.", "time");
    return;
  }
  if (mayRecord(conversation, now)) return;
  if (conversation.status !== "accepted" && conversation.status !== "offered") throw movedOn();
  throw new AppError("RULE", "Its time has not come yet; record that nobody came once it has passed.");
}

const heldAt = ({ zone }: Conversation, { time }: Extract<Recorded, { took: "held" }>) =>
  instantAt(time.on, time.at, zone);

async function save(
  { tx, actor, now }: Context,
  conversation: Conversation,
  record: Recorded,
): Promise<void> {
  const held = record.took === "held" ? record : null;
  const saved = await tx.sql(
    "record_conversation",
    `update peer_to_peer set status = $2, spoke_with = $3, held_at = $4, outcome = $5, outcome_note = $6, closed_at = $7,
       closed_by_id = $8 where id = $1 and status in ('accepted', 'offered') returning id`,
    [
      conversation.id,
      record.took,
      held?.spokeWith ?? null,
      held && heldAt(conversation, held),
      held?.outcome ?? null,
      record.note || null,
      now,
      actor.personId,
    ],
  );
  if (saved.length === 0) throw movedOn();
}
