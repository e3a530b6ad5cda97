import type { ActingRole } from "../access/roles";
import { isAllowed } from "./allowed-actions";
import type { Holder, RequestAction, RequestActionType, RequestStatus } from "./request";

export type Outcome = "approved" | "approved_in_part" | "adverse" | "upheld" | "overturned";

export type Determined = {
  outcome: Outcome;
  seq: number;
  at: Date;
  byPersonId: string | null;
  byRole: ActingRole;
};

type OpenQuestion = {
  seq: number;
  text: string;
  askedOf: "clinic" | "physician";
  askedBy: ActingRole;
  at: Date;
};

type Place = { status: RequestStatus; holder: Holder };

export type RequestState = Place & {
  /** Since when this holder has it; null before anything happened. */
  holderSince: Date | null;
  /** The last submission: what was asked is what was asked then. */
  submittedAt: Date | null;
  /** The decision that stands; a reconsideration opens it again. */
  determined: Determined | null;
  openQuestion: OpenQuestion | null;
  /** Since when the deadline stands still; null while it runs. */
  stoppedSince: Date | null;
  /** Times the deadline stood still and runs again. */
  stops: { from: Date; to: Date }[];
  /** Where an answer or a release leads back to. */
  resume: Place | null;
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
  evidenceSeq: 0,
  lastSeq: 0,
  ignored: [],
};

const at = (status: RequestStatus, holder: Holder): Place => ({ status, holder });

/** Where each action leads; "back" is where the question or the hold came from. */
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
  ask_reconsideration: at("reconsideration", "reviewer"),
  uphold: at("upheld", "none"),
  overturn: at("overturned", "none"),
  withdraw: at("withdrawn", "none"),
  supersede: at("superseded", "none"),
  expire: at("expired", "none"),
  hold: at("held_at_gate", "adjustor"),
  release: "back",
} as const satisfies Record<RequestActionType, Place | "back">;

const OUTCOMES: Partial<Record<RequestActionType, Outcome>> = {
  approve: "approved",
  approve_in_part: "approved_in_part",
  deny: "adverse",
  uphold: "upheld",
  overturn: "overturned",
};

const ANSWERED: readonly RequestActionType[] = ["submit", "answer_information"];

function placeAfter(state: RequestState, action: RequestAction): Place {
  const next = LEADS_TO[action.type];
  if (next === "back") return state.resume ?? at("in_review", "adjustor");
  if (action.type === "ask_information") return { ...next, holder: action.detail.askedOf ?? "clinic" };
  return next;
}

/** A question is about what is being decided now; asked of a request just submitted, its answer leads to review. */
function resumeAfter(state: RequestState, action: RequestAction): Place | null {
  if (action.type !== "ask_information" && action.type !== "hold") return null;
  return { status: state.status === "submitted" ? "in_review" : state.status, holder: state.holder };
}

function questionAfter({ type, seq, detail, byRole, at }: RequestAction): OpenQuestion | null {
  if (type !== "ask_information") return null;
  return { seq, text: detail.text ?? "", askedOf: detail.askedOf ?? "clinic", askedBy: byRole, at };
}

function determinedAfter(state: RequestState, action: RequestAction): Determined | null {
  if (action.type === "ask_reconsideration") return null;
  const outcome = OUTCOMES[action.type];
  if (!outcome) return state.determined;
  return { outcome, seq: action.seq, at: action.at, byPersonId: action.byPersonId, byRole: action.byRole };
}

type Clock = Pick<RequestState, "stoppedSince" | "stops">;

function clockAfter(state: RequestState, action: RequestAction, policy: DeadlinePolicy): Clock {
  const { stoppedSince, stops } = state;
  if (action.type === "submit") return { stoppedSince: null, stops: [] };
  if (action.type === "ask_information") {
    return { stoppedSince: policy.informationStopsDeadline ? action.at : null, stops };
  }
  if (stoppedSince === null) return { stoppedSince, stops };
  return { stoppedSince: null, stops: [...stops, { from: stoppedSince, to: action.at }] };
}

function take(state: RequestState, action: RequestAction, policy: DeadlinePolicy): RequestState {
  if (!isAllowed(state.status, action.byRole, action.type)) {
    return { ...state, ignored: [...state.ignored, action] };
  }
  const place = placeAfter(state, action);
  return {
    ...state,
    ...place,
    ...clockAfter(state, action, policy),
    holderSince: place.holder === state.holder ? (state.holderSince ?? action.at) : action.at,
    submittedAt: action.type === "submit" ? action.at : state.submittedAt,
    determined: determinedAfter(state, action),
    openQuestion: questionAfter(action),
    resume: resumeAfter(state, action),
    evidenceSeq: ANSWERED.includes(action.type) ? action.seq : state.evidenceSeq,
    lastSeq: action.seq,
  };
}

/**
 * The state of a request, folded from what was recorded, in the order of `seq` (rules.md §3); it is never set. An action
 * that the table of allowed actions did not let its role do when it came is kept in `ignored` and changes nothing, so
 * a request is determined at most once whatever is recorded.
 */
export function foldRequest(actions: readonly RequestAction[], policy: DeadlinePolicy): RequestState {
  return [...actions]
    .sort((a, b) => a.seq - b.seq)
    .reduce((state, action) => take(state, action, policy), START);
}
