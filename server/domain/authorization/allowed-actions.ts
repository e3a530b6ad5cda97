import type { ActingRole } from "../access/roles";
import { AppError } from "../errors";
import { ACTION_LABELS, type RequestActionType, type RequestStatus, STATUS_LABELS } from "./request";
import type { Stand } from "./status";

type ByRole = Partial<Record<ActingRole, readonly RequestActionType[]>>;

/**
 * The rows of the table. Four statuses have two: who asked the question, whether this version is decided on or waits for
 * the one that contests it, and whether less than was asked rests on medical necessity.
 */
type Stage =
  | RequestStatus
  | "reviewer_asks"
  | "being_reconsidered"
  | "adverse_administrative"
  | "part_administrative";

const decide = ["approve", "approve_in_part", "ask_information", "refer"] as const;
const adjustorDecides = [...decide, "send_to_manager", "defer", "return", "record_receipt"] as const;
const managerDecides = [...decide, "defer", "return", "record_receipt"] as const;
const answer = ["answer_information"] as const;
const goOn = ["approve", "approve_in_part", "refer", "close_question", "record_receipt"] as const;
const takeBack = ["withdraw", "supersede"] as const;
const certify = ["certify_expedited", "decline_expedited"] as const;
const received = ["record_receipt"] as const;
const appeal = { clinic: ["ask_reconsideration"] } as const;
// An administrative "no" may become a "yes" without the reviewer; a medical one only by reconsideration (rules.md §3).
const afterAll = { adjustor: ["approve_after_all"], claims_manager: ["approve_after_all"] } as const;
const gated = { system: ["hold"] } as const;

/**
 * Stage × role → what may be done (rules.md §3). The one table: the server refuses by it, the screen shows buttons by
 * it, and the status is folded by it. The product itself acts as `system`.
 */
const ALLOWED_ACTIONS = {
  draft: { clinic: ["submit", "ask_reconsideration", "withdraw"], system: ["reopen", "expire"] },
  submitted: {
    adjustor: [...adjustorDecides, "start_review"],
    claims_manager: [...managerDecides, "start_review"],
    clinic: takeBack,
    physician: certify,
  },
  returned_incomplete: { clinic: ["submit", ...takeBack], physician: certify, system: ["expire"] },
  in_review: {
    adjustor: adjustorDecides,
    claims_manager: managerDecides,
    clinic: takeBack,
    physician: certify,
  },
  information_requested: {
    adjustor: goOn,
    claims_manager: goOn,
    clinic: [...answer, ...takeBack],
    physician: [...answer, ...certify],
    system: ["expire"],
  },
  reviewer_asks: {
    reviewer: ["close_question"],
    clinic: [...answer, "withdraw"],
    physician: [...answer, ...certify],
    system: ["expire"],
  },
  referred: {
    reviewer: ["approve", "approve_in_part", "deny", "ask_information"],
    adjustor: received,
    claims_manager: ["approve", ...received],
    clinic: takeBack,
    physician: certify,
  },
  approved: gated,
  approved_in_part: { ...appeal, ...gated },
  part_administrative: { ...appeal, ...afterAll, ...gated },
  adverse: appeal,
  adverse_administrative: { ...appeal, ...afterAll },
  reconsideration: {
    reviewer: ["overturn", "uphold", "ask_information"],
    claims_manager: ["overturn"],
    clinic: ["withdraw"],
  },
  // Its later version is decided; what becomes of it is written here.
  being_reconsidered: { system: ["uphold", "overturn", "drop_reconsideration"] },
  upheld: gated,
  overturned: gated,
  withdrawn: {},
  superseded: {},
  expired: {},
  held_at_gate: { adjustor: ["release"], claims_manager: ["release"], system: ["release"] },
} as const satisfies Record<Stage, ByRole>;

const SENIOR: readonly RequestStatus[] = ["referred", "reconsideration"];

function stageOf({ status, holder, resume, determined }: Stand): Stage {
  if (status === "information_requested" && resume && SENIOR.includes(resume.status)) return "reviewer_asks";
  if (status === "reconsideration" && holder === "none") return "being_reconsidered";
  if (determined?.nature !== "administrative") return status;
  if (status === "adverse") return "adverse_administrative";
  return status === "approved_in_part" ? "part_administrative" : status;
}

/** A certification answers an ask that is open; an earlier receipt is recorded once. */
function isOpen({ expedited, receipt }: Stand, action: RequestActionType): boolean {
  if (action === "record_receipt") return receipt === null;
  return !(certify as readonly string[]).includes(action) || expedited?.status === "asked";
}

/** What `role` may do to a request that stands so, in the order of the buttons. */
export function allowedActions(stand: Stand, role: ActingRole): readonly RequestActionType[] {
  const all: readonly RequestActionType[] = (ALLOWED_ACTIONS[stageOf(stand)] as ByRole)[role] ?? [];
  return all.filter((action) => isOpen(stand, action));
}

export function isAllowed(stand: Stand, role: ActingRole, action: RequestActionType): boolean {
  return allowedActions(stand, role).includes(action);
}

/** Why this role may not do it, and what it may instead. */
export function notAllowed(stand: Stand, role: ActingRole, action: RequestActionType): AppError {
  const instead = allowedActions(stand, role).map((other) => ACTION_LABELS[other].toLowerCase());
  const now = `“${ACTION_LABELS[action]}” is not possible: this request is ${STATUS_LABELS[stand.status].toLowerCase()}.`;
  return new AppError(
    "CONFLICT",
    instead.length ? `${now} You may: ${instead.join(", ")}.` : `${now} Open it again.`,
  );
}

/** Refuses with CONFLICT when this role may no longer do it. */
export function assertAllowed(stand: Stand, role: ActingRole, action: RequestActionType): void {
  if (!isAllowed(stand, role, action)) throw notAllowed(stand, role, action);
}
