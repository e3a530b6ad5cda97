import type { ActingRole } from "../access/roles";
import { AppError } from "../errors";
import { ACTION_LABELS, type RequestActionType, type RequestStatus, STATUS_LABELS } from "./request";

type ByRole = Partial<Record<ActingRole, readonly RequestActionType[]>>;

const decide = ["approve", "approve_in_part", "ask_information", "refer"] as const;
const adjustorDecides = [...decide, "send_to_manager", "defer", "return"] as const;
const managerDecides = [...decide, "defer", "return"] as const;
const answer = ["answer_information"] as const;
const goOn = ["approve", "approve_in_part", "refer", "close_question"] as const;
const appeal = { clinic: ["ask_reconsideration"], physician: ["ask_reconsideration"] } as const;

/**
 * Status × role → what may be done (rules.md §3). The one table: the server refuses by it, the screen shows buttons by
 * it, and the status is folded by it. The product itself acts as `system`.
 */
const ALLOWED_ACTIONS = {
  draft: { clinic: ["submit", "withdraw"], system: ["expire"] },
  submitted: {
    adjustor: [...adjustorDecides, "start_review"],
    claims_manager: [...managerDecides, "start_review"],
    clinic: ["withdraw"],
    system: ["supersede"],
  },
  returned_incomplete: { clinic: ["submit", "withdraw"], system: ["supersede", "expire"] },
  in_review: {
    adjustor: adjustorDecides,
    claims_manager: managerDecides,
    clinic: ["withdraw"],
    system: ["supersede"],
  },
  information_requested: {
    adjustor: goOn,
    claims_manager: goOn,
    reviewer: ["close_question"],
    clinic: ["answer_information", "withdraw"],
    physician: answer,
    system: ["supersede", "expire"],
  },
  referred: {
    reviewer: ["approve", "approve_in_part", "deny", "ask_information"],
    claims_manager: ["approve"],
    clinic: ["withdraw"],
    system: ["supersede"],
  },
  approved: { system: ["hold"] },
  approved_in_part: { ...appeal, system: ["hold"] },
  adverse: appeal,
  reconsideration: { reviewer: ["uphold", "overturn", "ask_information"], claims_manager: ["overturn"] },
  upheld: {},
  overturned: { system: ["hold"] },
  withdrawn: {},
  superseded: {},
  expired: {},
  held_at_gate: { adjustor: ["release"], claims_manager: ["release"] },
} as const satisfies Record<RequestStatus, ByRole>;

/** What `role` may do to a request in `status`, in the order of the buttons. */
export function allowedActions(status: RequestStatus, role: ActingRole): readonly RequestActionType[] {
  return (ALLOWED_ACTIONS[status] as ByRole)[role] ?? [];
}

export function isAllowed(status: RequestStatus, role: ActingRole, action: RequestActionType): boolean {
  return allowedActions(status, role).includes(action);
}

/** Refuses with CONFLICT when the status no longer lets this role do it, and says what it does let. */
export function assertAllowed(status: RequestStatus, role: ActingRole, action: RequestActionType): void {
  if (isAllowed(status, role, action)) return;
  const instead = allowedActions(status, role).map((other) => ACTION_LABELS[other].toLowerCase());
  const now = `“${ACTION_LABELS[action]}” is not possible: this request is ${STATUS_LABELS[status].toLowerCase()}.`;
  throw new AppError(
    "CONFLICT",
    instead.length ? `${now} You may: ${instead.join(", ")}.` : `${now} Open it again.`,
  );
}
