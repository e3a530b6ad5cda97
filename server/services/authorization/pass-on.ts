import type { ActionDetail, RequestActionType } from "@/server/domain/authorization/request";
import type { DomainEvent } from "@/server/domain/events";
import type { Context } from "../caller";
import { recordAction } from "./record-action";
import { loadRequest } from "./request-record";
import { type RequestStand, standOf } from "./stand-of";
import { type Party, tellParties } from "./tell-parties";

type Passing = {
  action: RequestActionType;
  detail: ActionDetail;
  event: "request.referred" | "request.deferred" | "request.returned";
  /** Who has it then. */
  to: string;
  tell: readonly Party[];
  /** "Request R-… on claim … " and these. */
  words: string;
};

/** Records an action that hands a request to somebody else, and tells who needs to know. */
export async function passOn(
  context: Context,
  requestId: string,
  { action, detail, event, to, tell, words }: Passing,
): Promise<{ result: RequestStand; event: DomainEvent }> {
  const before = await loadRequest(context, requestId, { lock: true });
  const request = await recordAction(context, before, action, detail);
  const text = `Request ${request.number} on claim ${request.program.claimNumber} ${words}.`;
  await tellParties(context, request, tell, { kind: event, text });
  const about = { programId: request.programId, requestId, requestNumber: request.number };
  return { result: standOf(request), event: { type: event, ...about, to } };
}
