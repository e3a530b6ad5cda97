import type { ActingRole } from "../access/roles";
import type { Channel } from "../jurisdictions/rule";

export const REQUEST_TYPES = ["initial", "extension", "change", "retrospective", "reconsideration"] as const;
export type RequestType = (typeof REQUEST_TYPES)[number];

export const TYPE_LABELS = {
  initial: "Initial",
  extension: "Extension",
  change: "Change",
  retrospective: "Retrospective",
  reconsideration: "Reconsideration",
} as const satisfies Record<RequestType, string>;

export const REQUEST_STATUSES = [
  "draft",
  "submitted",
  "returned_incomplete",
  "in_review",
  "information_requested",
  "referred",
  "approved",
  "approved_in_part",
  "adverse",
  "reconsideration",
  "upheld",
  "overturned",
  "withdrawn",
  "superseded",
  "expired",
  "held_at_gate",
] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

export const STATUS_LABELS = {
  draft: "Draft",
  submitted: "Submitted",
  returned_incomplete: "Returned incomplete",
  in_review: "In review",
  information_requested: "Information requested",
  referred: "In clinical review",
  approved: "Approved",
  approved_in_part: "Approved in part",
  adverse: "Not approved",
  reconsideration: "Reconsideration",
  upheld: "Upheld",
  overturned: "Overturned",
  withdrawn: "Withdrawn",
  superseded: "Superseded",
  expired: "Expired",
  held_at_gate: "Held for review",
} as const satisfies Record<RequestStatus, string>;

/** What a party, or the product itself, can do to a request. What was done is recorded under the same word. */
export type RequestActionType =
  | "submit"
  | "return"
  | "start_review"
  | "approve"
  | "approve_in_part"
  | "ask_information"
  | "answer_information"
  | "close_question"
  | "refer"
  | "defer"
  | "send_to_manager"
  | "deny"
  | "ask_reconsideration"
  | "drop_reconsideration"
  | "approve_after_all"
  | "reopen"
  | "uphold"
  | "overturn"
  | "withdraw"
  | "supersede"
  | "expire"
  | "hold"
  | "release"
  | "certify_expedited"
  | "decline_expedited"
  | "record_receipt";

/** Words on the button. */
export const ACTION_LABELS = {
  submit: "Submit",
  return: "Return as incomplete",
  start_review: "Start review",
  approve: "Approve",
  approve_in_part: "Approve in part",
  ask_information: "Ask for information",
  answer_information: "Answer",
  close_question: "Go on without the answer",
  refer: "Refer to reviewer",
  defer: "Defer for a liability dispute",
  send_to_manager: "Send to claims manager",
  deny: "Do not approve",
  ask_reconsideration: "Ask for reconsideration",
  drop_reconsideration: "Drop the reconsideration",
  approve_after_all: "Approve after all",
  reopen: "Open again",
  uphold: "Uphold",
  overturn: "Overturn",
  withdraw: "Withdraw",
  supersede: "Change the request",
  expire: "Let expire",
  hold: "Hold for review",
  release: "Release",
  certify_expedited: "Certify as expedited",
  decline_expedited: "Decline to certify",
  record_receipt: "Record an earlier receipt",
} as const satisfies Record<RequestActionType, string>;

export type Holder = "clinic" | "adjustor" | "reviewer" | "claims_manager" | "physician" | "none";

export const HOLDER_LABELS = {
  clinic: "Clinic",
  adjustor: "Adjustor",
  reviewer: "Clinical reviewer",
  claims_manager: "Claims manager",
  physician: "Physician",
  none: "Nobody",
} as const satisfies Record<Holder, string>;

export type ActionDetail = {
  text?: string;
  /** Who is to answer an information request; the clinic when not said. */
  askedOf?: "clinic" | "physician";
  reasonCode?: string | null;
  /** Whether a decision rests on medical necessity; where it does not say, its reason code does. */
  medical?: boolean;
  /** How many sessions a decision approves. */
  sessions?: number;
  /** The most minutes of each, where that is less than was asked. */
  minutes?: number;
  /** When the payer's word on a held week is due (ISO). */
  dueAt?: string;
  /** The version that caused this, or that this leads to. */
  otherRequestId?: string;
  /** Of a submission: why the clinic asks for an expedited decision. */
  expeditedReason?: string;
  /** How an earlier receipt came, and when (ISO). */
  channel?: Channel;
  receivedAt?: string;
};

/** One recorded action, never changed. `seq` orders them. */
export type RequestAction = {
  seq: number;
  type: RequestActionType;
  byPersonId: string | null;
  byRole: ActingRole;
  at: Date;
  detail: ActionDetail;
};
