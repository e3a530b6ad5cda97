import type { ReasonCode } from "@/server/domain/authorization/reason-codes";
import type { DecisionAction } from "./decision-specs";

/** What a decision needs to know of its request. */
export type DecidableRequest = {
  id: string;
  number: string;
  programId: string;
  sessions: number;
  /** The last action the reader has on screen. */
  seenSeq: number;
  /** The reader is the clinical reviewer, whose decision may be adverse. */
  reviews: boolean;
};

/** What is typed into a decision's form. */
export type DecisionValues = {
  /** Null while the field is empty. */
  sessions: number | null;
  reasonCode: ReasonCode | null;
  askedOf: "clinic" | "physician";
  text: string;
};

/** How a form begins; a part begins with what was tried on the what-if, else with half. */
export function startValues(
  action: DecisionAction,
  { sessions }: DecidableRequest,
  tried: number,
): DecisionValues {
  const part = tried < sessions ? tried : Math.max(1, Math.floor(sessions / 2));
  return {
    sessions: action === "approve_in_part" ? part : sessions,
    reasonCode: null,
    askedOf: "clinic",
    text: "",
  };
}

/** The number on the button: what the form approves. */
export function sessionsOf(
  action: DecisionAction,
  request: DecidableRequest,
  values: DecisionValues,
): number {
  return action === "approve_in_part" ? (values.sessions ?? 0) : request.sessions;
}
