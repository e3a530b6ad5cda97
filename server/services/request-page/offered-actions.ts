import { may, type Permission } from "@/server/domain/access/permissions";
import type { Role } from "@/server/domain/access/roles";
import { allowedActions } from "@/server/domain/authorization/allowed-actions";
import type { RequestActionType } from "@/server/domain/authorization/request";
import type { PageFacts } from "./page-facts";

/** The actions that have a command behind them, with the permissions any of which opens it. */
const COMMANDS = {
  approve: ["request:determine", "request:review"],
  approve_in_part: ["request:determine", "request:review"],
  deny: ["request:review"],
  ask_information: ["request:ask"],
  close_question: ["request:ask"],
  refer: ["request:refer"],
  send_to_manager: ["request:refer"],
  return: ["request:refer"],
  defer: ["request:defer"],
  submit: ["request:submit"],
  answer_information: ["request:answer"],
  withdraw: ["request:withdraw"],
  supersede: ["request:submit"],
  ask_reconsideration: ["request:contest"],
  overturn: ["request:reconsider"],
  uphold: ["request:reconsider"],
  approve_after_all: ["request:determine"],
  release: ["request:release"],
  record_receipt: ["request:receive"],
} as const satisfies Partial<Record<RequestActionType, readonly Permission[]>>;

export type OfferedAction = keyof typeof COMMANDS | "propose_discharge";

const isOffered = (action: RequestActionType): action is keyof typeof COMMANDS => action in COMMANDS;

/** What asks for the sessions that a decision left out. */
const aboutTheRest: readonly RequestActionType[] = ["ask_reconsideration", "approve_after_all"];

const secondLook: readonly RequestActionType[] = ["overturn", "uphold"];

/** The buttons of this reader now, in order: what the table allows and a permission opens; nobody looks again at their own decision. */
export function offeredActions(
  { request, standing, determination }: PageFacts,
  role: Role,
  personId: string,
): OfferedAction[] {
  const own = request.refersTo?.decidedById === personId;
  // Shorter sessions than asked leave none out.
  const allGiven = determination !== null && determination.sessions >= request.asked.sessions;
  const allowed = allowedActions(request.state, role)
    .filter(isOffered)
    .filter((action) => !own || !secondLook.includes(action))
    .filter((action) => !allGiven || !aboutTheRest.includes(action));
  const actions: OfferedAction[] = allowed.filter((action) => COMMANDS[action].some((one) => may(role, one)));
  const ended = standing.evidence.program.dischargedOn !== null;
  return may(role, "discharge:propose") && !ended ? [...actions, "propose_discharge"] : actions;
}
