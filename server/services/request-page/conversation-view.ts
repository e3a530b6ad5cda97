import { may } from "@/server/domain/access/permissions";
import type { Role } from "@/server/domain/access/roles";
import { formatInstant } from "@/server/domain/instant";
import {
  CONVERSATION_OUTCOMES,
  type Conversation,
  type ConversationStatus,
  conversationSentence,
  isOpen,
  mayOffer,
  mayRecord,
  offeredSentence,
} from "@/server/domain/peer-to-peer/conversation";
import type { PageFacts } from "./page-facts";

type ConversationView = {
  id: string;
  status: ConversationStatus;
  sentence: string;
  slotTexts: string[];
  phone: string;
  minutes: number;
  answerNote: string | null;
  /** "The reviewer's position is unchanged. Agreed that …" */
  outcomeText: string | null;
  open: boolean;
  /** What this reader may do with it now. */
  mayAgree: boolean;
  mayRecordHeld: boolean;
  mayRecordMissed: boolean;
  hasCalendarFile: boolean;
};

/** The conversations of a request in words, and whether this reader may offer one. */
export type ConversationViews = {
  list: ConversationView[];
  mayOffer: boolean;
  /** Whether, and how, one was offered: said before a decision against the request. */
  sentence: string;
};

export function conversationViews(
  { request, conversations }: PageFacts,
  role: Role,
  now: Date,
): ConversationViews {
  const reviews = may(role, "peer-to-peer:offer");
  return {
    list: conversations.map((each) => viewOf(each, reviews, now)),
    mayOffer: reviews && mayOffer(request.state) && request.program.physicianId !== null,
    sentence: offeredSentence(conversations),
  };
}

function viewOf(conversation: Conversation, reviews: boolean, now: Date): ConversationView {
  const { id, status, zone, slots, phone, minutes, answerNote, outcome, outcomeNote, chosenAt } =
    conversation;
  const due = mayRecord(conversation, now);
  return {
    id,
    status,
    sentence: conversationSentence(conversation),
    slotTexts: slots.map((at) => formatInstant(at, zone)),
    phone,
    minutes,
    answerNote,
    outcomeText:
      [outcome && `${CONVERSATION_OUTCOMES[outcome]}.`, outcomeNote].filter(Boolean).join(" ") || null,
    open: isOpen(conversation),
    mayAgree: reviews && status === "proposed",
    mayRecordHeld: reviews && status === "accepted",
    mayRecordMissed: reviews && due,
    hasCalendarFile: reviews && status === "accepted" && chosenAt !== null,
  };
}
