import type { Role } from "../access/roles";
import { AppError } from "../errors";
import { clockTime, zoneLabel } from "../jurisdictions/zones";
import { type Cents, formatMoney } from "../money";
import { dayIn, formatDay, type PlainDate } from "../plain-date";
import { assertAllowed } from "./allowed-actions";
import { REASONS, type ReasonCode, reasonLabel } from "./reason-codes";
import { type RequestType, STATUS_LABELS } from "./request";
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
};

export type Decision = {
  outcome: "approve" | "approve_in_part" | "deny";
  /** Only for a partial approval: fewer sessions, priced by the fee schedule. */
  approved?: CareAmount | null;
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
  reasonCode: ReasonCode | null;
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

function refuseIfUnseen({ state }: RequestToDetermine, { seenSeq }: Decision): void {
  if (seenSeq === undefined || seenSeq >= state.evidenceSeq) return;
  const now = STATUS_LABELS[state.status].toLowerCase();
  throw new AppError(
    "CONFLICT",
    `The clinic changed this request since you opened it (it is ${now}); read it again, then decide.`,
  );
}

function isPartOf(part: CareAmount, whole: CareAmount): boolean {
  const fewer = Number.isInteger(part.sessions) && part.sessions >= 1 && part.sessions < whole.sessions;
  return fewer && part.minutes <= whole.minutes && part.cents <= whole.cents;
}

function approvedAmount({ asked }: RequestToDetermine, decision: Decision): CareAmount {
  if (decision.outcome === "approve") return asked;
  if (decision.outcome === "deny") return NOTHING;
  const { approved } = decision;
  if (!approved || !isPartOf(approved, asked)) {
    const part = asked.sessions > 1 ? `Approve 1 to ${asked.sessions - 1} of the` : "There is no part of the";
    const all = asked.sessions > 1 ? "or approve all of them." : "approve it or refer it.";
    const count = `${asked.sessions} session${asked.sessions === 1 ? "" : "s"} asked`;
    throw new AppError("BAD_INPUT", `${part} ${count}, ${all}`, "sessions");
  }
  return approved;
}

function refuseWithoutReason({ outcome, reasonCode }: Decision, authority: Authority): void {
  if (outcome === "approve") return;
  if (reasonCode === null) {
    throw new AppError("BAD_INPUT", "Choose the reason why less than asked is approved.", "reasonCode");
  }
  const medical = REASONS[reasonCode].nature === "medical";
  if (medical && authority.role !== "reviewer" && authority.medicalReductionNeedsReviewer) {
    throw new AppError(
      "RULE",
      `“${REASONS[reasonCode].label}” is a medical reason, which only a clinical reviewer may give here; refer the request, or choose another reason.`,
      "reasonCode",
    );
  }
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
  if (decision.outcome !== "deny" && request.type !== "retrospective" && startOn < today) {
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
  if (decision.outcome === "deny")
    return `Not approved: ${asked.sessions} sessions, ${formatMoney(asked.cents)}.${reason}`;
  const days = `${formatDay(period.startOn)} – ${formatDay(period.endOn)}`;
  if (decision.outcome === "approve") {
    return `Approved ${approved.sessions} sessions, ${formatMoney(approved.cents)}, ${days}.`;
  }
  const part = `Approved ${approved.sessions} of ${asked.sessions} sessions, ${formatMoney(approved.cents)} of ${formatMoney(asked.cents)}`;
  return `${part}, ${days}.${reason}`;
}

/**
 * One decision on one request (rules.md §3), with what was asked and what is approved side by side. Refuses with CONFLICT
 * when it is decided already, changed since it was seen, or no longer with this role; with RULE above the person's limit,
 * for a medical reduction without a reviewer, and for care given before the decision (a start on the day itself is taken).
 */
export function determine(
  request: RequestToDetermine,
  decision: Decision,
  authority: Authority,
  at: Date,
): Determination {
  refuseIfDecided(request);
  refuseIfUnseen(request, decision);
  assertAllowed(request.state.status, authority.role, decision.outcome);
  const approved = approvedAmount(request, decision);
  refuseWithoutReason(decision, authority);
  refuseAboveLimit(approved, authority);
  const period = approvedPeriod(request, decision, at);
  return {
    requestId: request.id,
    outcome: decision.outcome,
    asked: request.asked,
    approved,
    ...period,
    reasonCode: decision.reasonCode,
    text: decision.text,
    byPersonId: authority.personId,
    byRole: authority.role,
    at,
    limitCents: authority.limitCents,
    sentence: sentenceOf(request, approved, period, decision),
  };
}
