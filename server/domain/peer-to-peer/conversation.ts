import type { RequestState } from "../authorization/status";
import { formatInstant } from "../instant";

export type ConversationStatus =
  | "offered"
  | "accepted"
  | "declined"
  | "proposed"
  | "held"
  | "missed"
  | "replaced"
  | "closed";

/** What the conversation changed. */
export const CONVERSATION_OUTCOMES = {
  position_kept: "The reviewer’s position is unchanged",
  position_changed: "The reviewer’s position has changed",
  more_information: "The physician sends more information",
} as const;
export type ConversationOutcome = keyof typeof CONVERSATION_OUTCOMES;

/** A conversation between the clinical reviewer and the treating physician; instants are ISO strings. */
export type Conversation = {
  id: string;
  requestId: string;
  requestNumber: string;
  status: ConversationStatus;
  offeredAt: string;
  reviewerName: string;
  physicianName: string;
  /** The jurisdiction's zone (IANA). */
  zone: string;
  phone: string;
  minutes: number;
  slots: string[];
  chosenAt: string | null;
  proposedAt: string | null;
  answeredAt: string | null;
  answerNote: string | null;
  closedAt: string | null;
  spokeWith: string | null;
  heldAt: string | null;
  outcome: ConversationOutcome | null;
  outcomeNote: string | null;
};

/** An agreed conversation as a calendar keeps it: request number and names, nothing about the worker. */
export type AgreedConversation = {
  id: string;
  requestNumber: string;
  startsAt: string;
  minutes: number;
  phone: string;
  reviewerName: string;
  physicianName: string;
};

const OPEN: readonly ConversationStatus[] = ["offered", "proposed", "accepted"];
const BEFORE_A_REVIEWER = ["referred", "reconsideration"];

export function isOpen({ status }: Pick<Conversation, "status">): boolean {
  return OPEN.includes(status);
}

/** A conversation is offered while a clinical reviewer has the request, also while an answer to the reviewer is awaited. */
export function mayOffer({ status, resume }: Pick<RequestState, "status" | "resume">): boolean {
  if (status === "information_requested") return BEFORE_A_REVIEWER.includes(resume?.status ?? "");
  return BEFORE_A_REVIEWER.includes(status);
}

/** Whether it can be written down what came of it: its time has come, or every offered time passed without an answer. */
export function mayRecord({ status, chosenAt, slots }: Conversation, now: Date): boolean {
  const passed = (at: string) => new Date(at) <= now;
  if (status === "accepted") return chosenAt !== null && passed(chosenAt);
  return status === "offered" && slots.every(passed);
}

/** How the conversation stands, in one sentence with its times; `at` reads it as it stood then. */
export function conversationSentence(conversation: Conversation, at?: Date): string {
  const { zone, physicianName, chosenAt, proposedAt, heldAt, spokeWith } = conversation;
  const when = (instant: string | null) => (instant ? formatInstant(instant, zone) : "a time not recorded");
  const offered = `A peer-to-peer conversation was offered to ${physicianName} on ${when(conversation.offeredAt)}`;
  const rest = {
    offered: "it is not answered yet",
    proposed: `another time was proposed, ${when(proposedAt)}`,
    accepted: `it is agreed for ${when(chosenAt)}`,
    declined: "the offer was declined",
    held: `it took place with ${spokeWith} on ${when(heldAt)}`,
    missed: chosenAt ? `the physician did not attend on ${when(chosenAt)}` : "nobody answered it",
    replaced: "a new offer took its place",
    closed: "it did not take place before the request was closed",
  } satisfies Record<ConversationStatus, string>;
  return `${offered}; ${rest[statusAt(conversation, at)]}.`;
}

/** What was written down later was not known then. */
function statusAt(
  { status, closedAt, chosenAt, answeredAt }: Conversation,
  at: Date | undefined,
): ConversationStatus {
  if (!at || !closedAt || new Date(closedAt) <= at) return status;
  if (chosenAt && answeredAt && new Date(answeredAt) <= at) return "accepted";
  return "offered";
}

/** Whether, and how, a conversation was offered before a decision: the last offer's sentence, or that there was none. */
export function offeredSentence(conversations: readonly Conversation[], at?: Date): string {
  const known = conversations.filter(({ offeredAt }) => !at || new Date(offeredAt) <= at);
  const last = known.findLast(({ status }) => status !== "replaced") ?? known.at(-1);
  return last
    ? conversationSentence(last, at)
    : "No peer-to-peer conversation was offered to the treating physician.";
}
