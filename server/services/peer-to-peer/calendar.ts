import { z } from "zod";
import { AppError } from "@/server/domain/errors";
import type { AgreedConversation } from "@/server/domain/peer-to-peer/conversation";
import { query } from "../query";
import { findConversation } from "./find-conversation";

/** The agreed time, for a calendar file. RULE until one is agreed. */
export const agreedConversation = query({
  name: "agreedConversation",
  permission: "peer-to-peer:join",
  input: z.object({ conversationId: z.uuid({ error: "Open the conversation from its request." }) }),
  views: null,
  async run(context, { conversationId }): Promise<AgreedConversation> {
    const { conversation } = await findConversation(context, conversationId);
    const { id, requestNumber, chosenAt, minutes, phone, reviewerName, physicianName } = conversation;
    if (conversation.status !== "accepted" || !chosenAt)
      throw new AppError("RULE", "No time is agreed yet; the calendar file comes with it.");
    return { id, requestNumber, startsAt: chosenAt, minutes, phone, reviewerName, physicianName };
  },
});
