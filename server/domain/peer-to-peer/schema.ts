import { z } from "zod";
import { daySchema } from "../plain-date-schema";
import { CONVERSATION_OUTCOMES, type ConversationOutcome } from "./conversation";

const conversationId = z.uuid({ error: "Open the conversation from its request." });
const outcomes = Object.keys(CONVERSATION_OUTCOMES) as [ConversationOutcome, ...ConversationOutcome[]];

/** A time on the wall of the request's jurisdiction. */
const wallTime = (what: string) =>
  z.object({
    on: daySchema(what),
    at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: `${what} needs a time like 14:30.` }),
  });

const note = z
  .string()
  .trim()
  .max(2_000, { error: "The note is longer than 2,000 characters; shorten it." })
  .default("");

const phone = z
  .string({ error: "Write the number to call." })
  .trim()
  .regex(/^[+\d][\d\s().x-]{6,39}$/i, {
    error: "Write the number to call with its area code, like 713-555-0123.",
  });

/** One to three times offered to the treating physician. */
export const OfferConversation = z.object({
  requestId: z.uuid({ error: "Open the request first." }),
  slots: z
    .array(wallTime("The offered time"))
    .min(1, { error: "Offer at least one time." })
    .max(3, { error: "Offer at most three times." }),
  minutes: z
    .number({ error: "Write how many minutes it takes." })
    .int()
    .min(5, { error: "Plan at least 5 minutes." })
    .max(120, { error: "Plan at most 120 minutes." })
    .default(15),
  phone,
});

/** The physician takes one time, proposes another, or declines. */
export const AnswerConversation = z.discriminatedUnion("answer", [
  z.object({
    conversationId,
    answer: z.literal("accept"),
    slot: z.iso.datetime({ offset: true, error: "Choose one of the offered times." }),
  }),
  z.object({ conversationId, answer: z.literal("propose"), time: wallTime("The proposed time"), note }),
  z.object({ conversationId, answer: z.literal("decline"), note }),
]);

export const AgreeConversation = z.object({ conversationId });

/** What came of it: it was held, with whom, when and what it changed; or the physician did not attend. */
export const RecordConversation = z.discriminatedUnion("took", [
  z.object({
    conversationId,
    took: z.literal("held"),
    spokeWith: z
      .string({ error: "Write who you spoke with." })
      .trim()
      .min(2, { error: "Write who you spoke with." })
      .max(120, { error: "The name is longer than 120 characters; shorten it." }),
    time: wallTime("The time of the conversation"),
    outcome: z.enum(outcomes, { error: "Choose what the conversation changed." }),
    note: note.refine((text) => text.length >= 10, {
      error: "Write in a sentence what was said, so that the decision can be read with it.",
    }),
  }),
  z.object({ conversationId, took: z.literal("missed"), note }),
]);
