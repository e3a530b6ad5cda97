import type { RequestActionType } from "./request";

/** What was done, as the history says it. */
export const ACTION_DONE = {
  submit: "Submitted",
  return: "Returned as incomplete",
  start_review: "Review started",
  approve: "Approved",
  approve_in_part: "Approved in part",
  ask_information: "Asked for information",
  answer_information: "Answered",
  close_question: "Went on without the answer",
  refer: "Referred to a clinical reviewer",
  defer: "Deferred for a liability dispute",
  send_to_manager: "Sent to the claims manager",
  deny: "Not approved",
  ask_reconsideration: "Asked for reconsideration",
  drop_reconsideration: "Reconsideration dropped",
  approve_after_all: "Approved after all",
  reopen: "Opened again",
  uphold: "Upheld",
  overturn: "Overturned",
  withdraw: "Withdrawn",
  supersede: "Replaced by a changed request",
  expire: "Expired",
  hold: "Held for review",
  release: "Released",
} as const satisfies Record<RequestActionType, string>;
