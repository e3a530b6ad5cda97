import type { ReasonCode } from "@/server/domain/authorization/reason-codes";
import type { ScenarioPart } from "@/server/domain/authorization/scenario-part";
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
  /** Of each session asked; the longest where they differ. */
  minutes: number;
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
  /** The most of each session; null while the field is empty. */
  minutes: number | null;
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

/** How a form begins; a part begins with what was tried on the what-if, else with half of the sessions. */
export function startValues(
  action: DecisionAction,
  { sessions, minutes, endOn }: Pick<DecidableRequest, "sessions" | "minutes" | "endOn">,
  tried: ScenarioPart | null,
): DecisionValues {
  const half = { sessions: Math.max(1, Math.floor(sessions / 2)), minutes, lines: null };
  const whole = { sessions, minutes, lines: null };
  const { lines, ...amount } = action === "approve_in_part" ? (tried ?? half) : whole;
  return {
    ...amount,
    lines: lines && lines.map((line) => ({ ...line, reasonCode: null })),
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

/** Whether the form approves shorter sessions than asked. */
export function isShorter(
  action: DecisionAction,
  { minutes }: Pick<DecidableRequest, "minutes">,
  values: Pick<DecisionValues, "minutes">,
): boolean {
  return choosesSessions.includes(action) && (values.minutes ?? minutes) < minutes;
}

/** A decision that gives less than was asked needs its reason; one that gives all has none. */
export function needsReason(
  action: DecisionAction,
  request: Pick<DecidableRequest, "sessions" | "minutes" | "leftOut">,
  values: Pick<DecisionValues, "sessions" | "minutes" | "lines">,
): boolean {
  const fewer = sessionsOf(action, request, values) < request.sessions;
  return action !== "overturn" || fewer || isShorter(action, request, values);
}

/** Only care of two weeks or more can be released week by week. */
export const canBeGated = ({ weeks }: Pick<DecidableRequest, "weeks">) => weeks.length > 1;
