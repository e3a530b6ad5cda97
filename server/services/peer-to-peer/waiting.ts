import { z } from "zod";
import type { Conversation } from "@/server/domain/peer-to-peer/conversation";
import { query } from "../query";
import { conversationSql } from "./load-conversations";

/** A conversation the physician is asked about, or has agreed to. No money. */
export type WaitingConversation = Conversation & {
  workerName: string;
  claimNumber: string;
  clinicName: string;
  payerName: string;
};

/** The physician's own conversations that are still to be answered or held, the soonest first. */
export const waitingConversations = query({
  name: "waitingConversations",
  permission: "peer-to-peer:answer",
  input: z.void(),
  views: null,
  async run({ tx, actor }): Promise<WaitingConversation[]> {
    const rows = await tx.sql<Omit<WaitingConversation, keyof Conversation> & { conversation: Conversation }>(
      "waiting_conversations",
      `select f.conversation, p.worker_name as "workerName", p.claim_number as "claimNumber", p.clinic_name as "clinicName",
         coalesce((select o.name from organization o where o.id = p.payer_id), '') as "payerName"
       from peer_to_peer w join program p on p.id = w.program_id
       join lateral (${conversationSql} where c.id = w.id) f on true
       where w.physician_id = $1 and w.status in ('offered', 'proposed', 'accepted')
       order by coalesce(w.chosen_at, w.proposed_at, w.slots[1]), w.id`,
      [actor.personId],
    );
    return rows.map(({ conversation, ...about }) => ({ ...about, ...conversation }));
  },
});
