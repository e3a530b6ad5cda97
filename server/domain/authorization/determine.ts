import type { Role } from "../access/roles";
import { counted } from "../counted";
import { AppError } from "../errors";
import { clockTime, zoneLabel } from "../jurisdictions/zones";
import { type Cents, formatMoney } from "../money";
import { dayIn, formatDay, type PlainDate } from "../plain-date";
import { assertAllowed } from "./allowed-actions";
import type { DecidedLine } from "./decided-lines";
import { REASONS, type ReasonCode, reasonLabel } from "./reason-codes";
import { type RequestType, STATUS_LABELS } from "./request";
import { shorterSessions, shorterText } from "./session-length";
import type { Determined, RequestState } from "./status";

/** How much care: sessions, their minutes together, and their price. */
export type CareAmount = { sessions: number; minutes: number; cents: Cents };

export type RequestToDetermine = {
  id: string;
  type: RequestType;
  state: RequestState;
  asked: CareAmount;
  startOn: PlainDate;
  endOn: PlainDate;
  /** The jurisdiction's zone (IANA). */
  zone: string;
  /** Who made the decision that a reconsideration contests; null for any other request. */
  contestedOfPersonId?: string | null;
};

export type Decision = {
  outcome: "approve" | "approve_in_part" | "deny" | "uphold" | "overturn";
  /** Less than all that was asked, priced by the fee schedule. */
  approved?: CareAmount | null;
  /** Asked and approved by week, each with its reason where they differ. */
  lines?: readonly DecidedLine[];
  /** Each week's sessions are released by the evidence of the week before. */
  gated?: boolean;
  /** A narrower period than asked. */
  startOn?: PlainDate;
  endOn?: PlainDate;
  reasonCode: ReasonCode | null;
  text: string;
  /** The last action the person had on screen; older than the evidence now is refused. */
  seenSeq?: number;
};

export type Authority = {
  personId: string;
  role: Role;
  /** The most this person may approve at once; null is no limit. */
  limitCents: Cents | null;
  /** Whether fewer sessions for a medical reason are the reviewer's to decide here. */
  medicalReductionNeedsReviewer: boolean;
};

export type Determination = {
  requestId: string;
  outcome: Decision["outcome"];
  asked: CareAmount;
  approved: CareAmount;
  startOn: PlainDate;
  endOn: PlainDate;
  lines: readonly DecidedLine[];
  gated: boolean;
  reasonCode: ReasonCode | null;
  /** Whether less than was asked rests on medical necessity, by any of its reasons. */
  medical: boolean;
  text: string;
  byPersonId: string;
  byRole: Role;
  at: Date;
  limitCents: Cents | null;
  /** "Approved 8 of 15 sessions, $2,048 of $3,840, 30 Nov – 18 Dec. Reason: …". */
  sentence: string;
};

const NOTHING: CareAmount = { sessions: 0, minutes: 0, cents: 0 };

const OUTCOME_WORDS = {
  approved: "approved",
  approved_in_part: "approved in part",
  adverse: "not approved",
  upheld: "upheld",
  overturned: "overturned",
} as const satisfies Record<Determined["outcome"], string>;

/** What the loser of a race is told: who decided what, and when, in the jurisdiction's zone. */
export function alreadyDecidedSentence(determined: Determined, who: string, zone: string): string {
  const when = `${formatDay(dayIn(determined.at, zone))}, ${clockTime(determined.at, zone)} ${zoneLabel(zone)}`;
  return `This request was ${OUTCOME_WORDS[determined.outcome]} by ${who} on ${when}. Nothing was changed; open it to read the decision.`;
}

function refuseIfDecided({ state, zone }: RequestToDetermine): void {
  if (!state.determined) return;
  const who = `the ${state.determined.byRole.replace("_", " ")}`;
  throw new AppError("CONFLICT", alreadyDecidedSentence(state.determined, who, zone));
}

/** A reconsideration is somebody else's look at it. */
function refuseOwnDecision(
  { contestedOfPersonId }: RequestToDetermine,
  { outcome }: Decision,
  { personId }: Authority,
): void {
  const secondLook = outcome === "uphold" || outcome === "overturn";
  if (!secondLook || contestedOfPersonId !== personId) return;
  throw new AppError(
    "RULE",
    "You made the decision that is contested; somebody else decides its reconsideration. Leave it to another reviewer or the claims manager.",
  );
}

function refuseIfUnseen({ state }: RequestToDetermine, { seenSeq }: Decision): void {
  if (seenSeq === undefined || seenSeq >= state.evidenceSeq) return;
  const now = STATUS_LABELS[state.status].toLowerCase();
  throw new AppError(
    "CONFLICT",
    `The clinic changed this request since you opened it (it is ${now}); read it again, then decide.`,
  );
}

function isPartOf(part: CareAmount, whole: CareAmount): boolean {
  if (!Number.isInteger(part.sessions) || part.sessions < 1) return false;
  const fewer = part.sessions < whole.sessions;
  const shorter = part.sessions === whole.sessions && part.minutes < whole.minutes;
  return (fewer || shorter) && part.minutes <= whole.minutes && part.cents <= whole.cents;
}

const grantsNothing = ({ outcome }: Pick<Decision, "outcome">) => outcome === "deny" || outcome === "uphold";

function approvedAmount({ asked }: RequestToDetermine, decision: Decision): CareAmount {
  if (grantsNothing(decision)) return NOTHING;
  const { approved, outcome } = decision;
  if (outcome === "approve" || (outcome === "overturn" && !approved)) return asked;
  if (!approved || !isPartOf(approved, asked)) {
    const part =
      asked.sessions > 1 ? `Approve 1 to ${asked.sessions - 1} of the` : "Approve fewer minutes of the";
    const all =
      asked.sessions > 1 ? "fewer minutes of each, or all of them." : "approve it as asked, or refer it.";
    const count = `${counted(asked.sessions, "session")} asked`;
    throw new AppError("BAD_INPUT", `${part} ${count}, ${all}`, "sessions");
  }
  return approved;
}

/** Every reason given: the decision's, and those of single weeks. */
function reasonsOf({ reasonCode, lines = [] }: Decision): ReasonCode[] {
  return [reasonCode, ...lines.map((line) => line.reasonCode)].filter((code) => code !== null);
}

const isMedical = (code: ReasonCode) => REASONS[code].nature === "medical";

function refuseWithoutReason(decision: Decision, authority: Authority, less: boolean): void {
  if (!less) return;
  if (decision.reasonCode === null) {
    throw new AppError("BAD_INPUT", "Choose the reason why less than asked is approved.", "reasonCode");
  }
  const medical = reasonsOf(decision).find(isMedical);
  if (medical && authority.role !== "reviewer" && authority.medicalReductionNeedsReviewer) {
    throw new AppError(
      "RULE",
      `“${REASONS[medical].label}” is a medical reason, which only a clinical reviewer may give here; refer the request, or choose another reason.`,
      "reasonCode",
    );
  }
}

function refuseGate(request: RequestToDetermine, decision: Decision): void {
  if (!decision.gated) return;
  const weeks = (decision.lines ?? []).filter(({ approved }) => approved.length > 0).length;
  if (weeks >= 2 && request.type !== "retrospective") return;
  throw new AppError(
    "RULE",
    "Only care of two weeks or more that lies ahead can be released week by week; approve it without the gate.",
    "gated",
  );
}

function refuseAboveLimit({ cents }: CareAmount, { limitCents, role }: Authority): void {
  if (limitCents === null || cents <= limitCents) return;
  const above = `${formatMoney(cents)} is above your limit of ${formatMoney(limitCents)}`;
  const mend =
    role === "adjustor"
      ? "send it to the claims manager, who may approve it, or approve less."
      : "approve less, or have your limit raised.";
  throw new AppError("RULE", `${above}: ${mend}`, "sessions");
}

type Period = { startOn: PlainDate; endOn: PlainDate };

function approvedPeriod(request: RequestToDetermine, decision: Decision, at: Date): Period {
  const startOn = decision.startOn ?? request.startOn;
  const endOn = decision.endOn ?? request.endOn;
  if (endOn < startOn) {
    throw new AppError(
      "BAD_INPUT",
      "The approved period ends before it starts; correct one of the dates.",
      "endOn",
    );
  }
  if (startOn < request.startOn || endOn > request.endOn) {
    const asked = `${formatDay(request.startOn)} – ${formatDay(request.endOn)}`;
    throw new AppError(
      "BAD_INPUT",
      `The approved period must lie within the one asked, ${asked}.`,
      "startOn",
    );
  }
  const today = dayIn(at, request.zone);
  if (!grantsNothing(decision) && request.type !== "retrospective" && startOn < today) {
    throw new AppError(
      "RULE",
      `Care from ${formatDay(startOn)} may have been given already and cannot be preauthorized; approve from ${formatDay(today)} on.`,
      "startOn",
    );
  }
  return { startOn, endOn };
}

function sentenceOf(
  request: RequestToDetermine,
  approved: CareAmount,
  period: Period,
  decision: Decision,
): string {
  const { asked } = request;
  const reason = decision.reasonCode ? ` Reason: ${reasonLabel(decision.reasonCode)}.` : "";
  if (grantsNothing(decision)) {
    const said = decision.outcome === "uphold" ? "Upheld, not approved" : "Not approved";
    return `${said}: ${asked.sessions} sessions, ${formatMoney(asked.cents)}.${reason}`;
  }
  const days = `${formatDay(period.startOn)} – ${formatDay(period.endOn)}`;
  const said = decision.outcome === "overturn" ? "Overturned: approved" : "Approved";
  const gate = decision.gated ? " Each week is released by the report of the week before." : "";
  if (approved === asked)
    return `${said} ${approved.sessions} sessions, ${formatMoney(approved.cents)}, ${days}.${gate}`;
  const shorter = shorterSessions(decision.lines ?? []);
  const each = shorter ? `, ${shorterText(shorter)}` : "";
  const part = `${said} ${approved.sessions} of ${asked.sessions} sessions${each}, ${formatMoney(approved.cents)} of ${formatMoney(asked.cents)}`;
  return `${part}, ${days}.${gate}${reason}`;
}

/**
 * One decision on one request (rules.md §3), with what was asked and what is approved side by side. Refuses with CONFLICT
 * when it is decided already, changed since it was seen, or no longer with this role; with RULE above the person's limit,
 * for a medical reduction without a reviewer, for a reconsideration of one's own decision, for a gate on less than two
 * weeks, and for care given before the decision (a start on the day itself is taken).
 */
export function determine(
  request: RequestToDetermine,
  decision: Decision,
  authority: Authority,
  at: Date,
): Determination {
  refuseIfDecided(request);
  refuseIfUnseen(request, decision);
  assertAllowed(request.state, authority.role, decision.outcome);
  refuseOwnDecision(request, decision, authority);
  const approved = approvedAmount(request, decision);
  const less = approved !== request.asked;
  refuseWithoutReason(decision, authority, less);
  refuseAboveLimit(approved, authority);
  refuseGate(request, decision);
  const period = approvedPeriod(request, decision, at);
  return {
    requestId: request.id,
    outcome: decision.outcome,
    asked: request.asked,
    approved,
    ...period,
    lines: decision.lines ?? [],
    gated: decision.gated ?? false,
    reasonCode: decision.reasonCode,
    medical: less && reasonsOf(decision).some(isMedical),
    text: decision.text,
    byPersonId: authority.personId,
    byRole: authority.role,
    at,
    limitCents: authority.limitCents,
    sentence: sentenceOf(request, approved, period, decision),
  };
}
