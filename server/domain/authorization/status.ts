import type { ActingRole } from "../access/roles";
import type { Channel } from "../jurisdictions/rule";
import { isAllowed } from "./allowed-actions";
import { REASONS, type ReasonCode } from "./reason-codes";
import type { Holder, RequestAction, RequestActionType, RequestStatus } from "./request";

export type Outcome = "approved" | "approved_in_part" | "adverse" | "upheld" | "overturned";

export type Determined = {
  outcome: Outcome;
  seq: number;
  at: Date;
  byPersonId: string | null;
  byRole: ActingRole;
  /** Whether less than was asked rests on medical necessity, or on a fact about the request; null where all is approved. */
  nature: "administrative" | "medical" | null;
};

type OpenQuestion = {
  seq: number;
  text: string;
  askedOf: "clinic" | "physician";
  askedBy: ActingRole;
  at: Date;
};

/** That the clinic asked for an expedited decision and why, and what the physician said to it. */
export type ExpeditedAsk = {
  status: "asked" | "certified" | "declined";
  reason: string;
  seq: number;
  at: Date;
};

/** A receipt by another channel, before the portal's. */
type EarlierReceipt = { channel: Channel; receivedAt: Date; seq: number };

type Place = { status: RequestStatus; holder: Holder };

/** What decides which actions are possible. */
export type Stand = Place & Pick<RequestState, "resume" | "determined" | "expedited" | "receipt">;

export type RequestState = Place & {
  /** Since when this holder has it; null before anything happened. */
  holderSince: Date | null;
  /** The last submission: what was asked is what was asked then. */
  submittedAt: Date | null;
  /** The one decision on this version; whatever comes later is another version's. */
  determined: Determined | null;
  openQuestion: OpenQuestion | null;
  /** Since when the deadline stands still; null while it runs. */
  stoppedSince: Date | null;
  /** Times the deadline stood still and runs again. */
  stops: { from: Date; to: Date }[];
  /** Where an answer, a release or a dropped reconsideration leads back to. */
  resume: Place | null;
  /** When the payer's word on a held week is due; null while none is held. */
  releaseDueAt: string | null;
  /** Null where an ordinary decision is asked for. */
  expedited: ExpeditedAsk | null;
  /** Null where the portal's receipt is the first. */
  receipt: EarlierReceipt | null;
  /** The last action that changed what is decided on (a submission or an answer). */
  evidenceSeq: number;
  lastSeq: number;
  /** Recorded, but not possible when it came: changes nothing. */
  ignored: RequestAction[];
};

export type DeadlinePolicy = { informationStopsDeadline: boolean };

const START: RequestState = {
  status: "draft",
  holder: "clinic",
  holderSince: null,
  submittedAt: null,
  determined: null,
  openQuestion: null,
  stoppedSince: null,
  stops: [],
  resume: null,
  releaseDueAt: null,
  expedited: null,
  receipt: null,
  evidenceSeq: 0,
  lastSeq: 0,
  ignored: [],
};

const at = (status: RequestStatus, holder: Holder): Place => ({ status, holder });

/** Where each action leads; "back" is where the question, the hold or the reconsideration came from. */
const LEADS_TO = {
  submit: at("submitted", "adjustor"),
  return: at("returned_incomplete", "clinic"),
  start_review: at("in_review", "adjustor"),
  send_to_manager: at("in_review", "claims_manager"),
  ask_information: at("information_requested", "clinic"),
  answer_information: "back",
  close_question: "back",
  refer: at("referred", "reviewer"),
  // Recorded and told; whether it moves the deadline is for the law, not for us.
  defer: at("in_review", "adjustor"),
  approve: at("approved", "none"),
  approve_in_part: at("approved_in_part", "none"),
  deny: at("adverse", "none"),
  // A draft that asks for it goes to the reviewer; the decision it contests waits for that one, held by nobody.
  ask_reconsideration: at("reconsideration", "reviewer"),
  drop_reconsideration: "back",
  approve_after_all: at("overturned", "none"),
  reopen: at("in_review", "adjustor"),
  uphold: at("upheld", "none"),
  overturn: at("overturned", "none"),
  withdraw: at("withdrawn", "none"),
  supersede: at("superseded", "none"),
  expire: at("expired", "none"),
  hold: at("held_at_gate", "adjustor"),
  release: "back",
  // Said about a request, whoever has it: they move nothing but its deadline.
  certify_expedited: "aside",
  decline_expedited: "aside",
  record_receipt: "aside",
} as const satisfies Record<RequestActionType, Place | "back" | "aside">;

const OUTCOMES: Partial<Record<RequestActionType, Outcome>> = {
  approve: "approved",
  approve_in_part: "approved_in_part",
  deny: "adverse",
  uphold: "upheld",
  overturn: "overturned",
};

/** What begins a version: what was asked is what was asked then. */
const BEGINS: readonly RequestActionType[] = ["submit", "ask_reconsideration", "reopen"];

const begins = ({ status }: RequestState, { type }: RequestAction) =>
  BEGINS.includes(type) && (status === "draft" || status === "returned_incomplete");

function placeAfter(state: RequestState, action: RequestAction): Place {
  const next = LEADS_TO[action.type];
  if (next === "aside") return { status: state.status, holder: state.holder };
  if (next === "back") return state.resume ?? at("in_review", "adjustor");
  if (action.type === "ask_information") return { ...next, holder: action.detail.askedOf ?? "clinic" };
  if (action.type === "ask_reconsideration" && state.determined) return { ...next, holder: "none" };
  return next;
}

/** A question is about what is being decided now; asked of a request just submitted, its answer leads to review. */
function resumeAfter(state: RequestState, { type }: RequestAction): Place | null {
  const returns = type === "ask_information" || type === "hold" || type === "ask_reconsideration";
  if (!returns) return null;
  return { status: state.status === "submitted" ? "in_review" : state.status, holder: state.holder };
}

function questionAfter({ type, seq, detail, byRole, at }: RequestAction): OpenQuestion | null {
  if (type !== "ask_information") return null;
  return { seq, text: detail.text ?? "", askedOf: detail.askedOf ?? "clinic", askedBy: byRole, at };
}

function natureOf({ type, detail }: RequestAction): Determined["nature"] {
  if (type === "approve" || !detail.reasonCode) return null;
  if (detail.medical !== undefined) return detail.medical ? "medical" : "administrative";
  return REASONS[detail.reasonCode as ReasonCode]?.nature ?? null;
}

function determinedAfter(state: RequestState, action: RequestAction): Determined | null {
  const outcome = OUTCOMES[action.type];
  if (state.determined || !outcome) return state.determined;
  const { seq, at: when, byPersonId, byRole } = action;
  return { outcome, seq, at: when, byPersonId, byRole, nature: natureOf(action) };
}

type Clock = Pick<RequestState, "stoppedSince" | "stops">;

function clockAfter(state: RequestState, action: RequestAction, policy: DeadlinePolicy): Clock {
  const { stoppedSince, stops } = state;
  if (begins(state, action)) return { stoppedSince: null, stops: [] };
  if (action.type === "ask_information") {
    return { stoppedSince: policy.informationStopsDeadline ? action.at : null, stops };
  }
  if (stoppedSince === null) return { stoppedSince, stops };
  return { stoppedSince: null, stops: [...stops, { from: stoppedSince, to: action.at }] };
}

const ANSWERED = { certify_expedited: "certified", decline_expedited: "declined" } as const;

function expeditedAfter(
  state: RequestState,
  { type, detail, seq, at: when }: RequestAction,
): ExpeditedAsk | null {
  if (type === "submit" && detail.expeditedReason)
    return { status: "asked", reason: detail.expeditedReason, seq, at: when };
  if (!state.expedited || (type !== "certify_expedited" && type !== "decline_expedited"))
    return state.expedited;
  return { ...state.expedited, status: ANSWERED[type], seq, at: when };
}

function receiptAfter(state: RequestState, action: RequestAction): EarlierReceipt | null {
  const { channel, receivedAt } = action.detail;
  if (action.type === "record_receipt" && channel && receivedAt)
    return { channel, receivedAt: new Date(receivedAt), seq: action.seq };
  return begins(state, action) ? null : state.receipt;
}

function take(state: RequestState, action: RequestAction, policy: DeadlinePolicy): RequestState {
  if (!isAllowed(state, action.byRole, action.type)) {
    return { ...state, ignored: [...state.ignored, action] };
  }
  const place = placeAfter(state, action);
  const said = {
    expedited: expeditedAfter(state, action),
    receipt: receiptAfter(state, action),
    lastSeq: action.seq,
  };
  if (LEADS_TO[action.type] === "aside") return { ...state, ...said };
  return {
    ...state,
    ...said,
    ...place,
    ...clockAfter(state, action, policy),
    holderSince: place.holder === state.holder ? (state.holderSince ?? action.at) : action.at,
    submittedAt: begins(state, action) ? action.at : state.submittedAt,
    determined: determinedAfter(state, action),
    openQuestion: questionAfter(action),
    resume: resumeAfter(state, action),
    releaseDueAt: action.type === "hold" ? (action.detail.dueAt ?? null) : null,
    evidenceSeq:
      begins(state, action) || action.type === "answer_information" ? action.seq : state.evidenceSeq,
  };
}

/**
 * The state of a request, folded from what was recorded, in the order of `seq` (rules.md §3); it is never set. An action
 * that the table of allowed actions did not let its role do when it came is kept in `ignored` and changes nothing, and
 * the first decision stays the decision of this version, whatever is recorded.
 */
export function foldRequest(actions: readonly RequestAction[], policy: DeadlinePolicy): RequestState {
  return [...actions]
    .sort((a, b) => a.seq - b.seq)
    .reduce((state, action) => take(state, action, policy), START);
}
