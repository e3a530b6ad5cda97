import type { ReasonCode } from "@/server/domain/authorization/reason-codes";
import type { Channel } from "@/server/domain/jurisdictions/rule";
import type { PlainDate } from "@/server/domain/plain-date";
import type { DecisionAction } from "./decision-specs";

/** One week of what is asked. */
export type DecidableWeek = { week: number; firstOn: PlainDate; lastOn: PlainDate; sessions: number };

/** What a decision needs to know of its request. */
export type DecidableRequest = {
  id: string;
  number: string;
  programId: string;
  sessions: number;
  /** Sessions that the decision left out; all of them before one. */
  leftOut: number;
  weeks: readonly DecidableWeek[];
  endOn: PlainDate;
  /** The last action the reader has on screen. */
  seenSeq: number;
  /** The reader is the clinical reviewer, whose decision may be adverse. */
  reviews: boolean;
};

/** A week's own number, as typed; null while the field is empty. */
export type LineValue = { week: number; sessions: number | null; reasonCode: ReasonCode | null };

/** What is typed into a decision's form. */
export type DecisionValues = {
  /** Null while the field is empty. */
  sessions: number | null;
  /** Each week with its own number; null while one number stands for all. */
  lines: readonly LineValue[] | null;
  reasonCode: ReasonCode | null;
  askedOf: "clinic" | "physician";
  /** Each week is released by the report of the week before. */
  gated: boolean;
  endOn: string;
  /** How and when it came before the portal had it. */
  channel: Channel;
  receivedOn: string;
  receivedTime: string;
  text: string;
};

/** How a form begins; a part begins with what was tried on the what-if, else with half. */
export function startValues(
  action: DecisionAction,
  { sessions, endOn }: Pick<DecidableRequest, "sessions" | "endOn">,
  tried: number,
): DecisionValues {
  const part = tried < sessions ? tried : Math.max(1, Math.floor(sessions / 2));
  return {
    sessions: action === "approve_in_part" ? part : sessions,
    lines: null,
    reasonCode: null,
    askedOf: "clinic",
    gated: false,
    endOn,
    channel: "fax",
    receivedOn: "",
    receivedTime: "",
    text: "",
  };
}

/** The weeks as they are asked, for a decision that goes week by week. */
export function linesOf({ weeks }: Pick<DecidableRequest, "weeks">): LineValue[] {
  return weeks.map(({ week, sessions }) => ({ week, sessions, reasonCode: null }));
}

const choosesSessions: readonly DecisionAction[] = ["approve_in_part", "overturn"];

/** The number on the button: what the form approves. */
export function sessionsOf(
  action: DecisionAction,
  { sessions, leftOut }: Pick<DecidableRequest, "sessions" | "leftOut">,
  values: Pick<DecisionValues, "sessions" | "lines">,
): number {
  if (action === "approve_after_all") return leftOut;
  if (!choosesSessions.includes(action)) return sessions;
  if (values.lines) return values.lines.reduce((sum, line) => sum + (line.sessions ?? 0), 0);
  return values.sessions ?? 0;
}

/** A decision that gives less than was asked needs its reason; one that gives all has none. */
export function needsReason(
  action: DecisionAction,
  request: Pick<DecidableRequest, "sessions" | "leftOut">,
  values: Pick<DecisionValues, "sessions" | "lines">,
): boolean {
  return action !== "overturn" || sessionsOf(action, request, values) < request.sessions;
}

/** Only care of two weeks or more can be released week by week. */
export const canBeGated = ({ weeks }: Pick<DecidableRequest, "weeks">) => weeks.length > 1;
