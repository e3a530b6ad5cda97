import type { ReasonCode } from "@/server/domain/authorization/reason-codes";
import { askReconsideration } from "@/server/services/authorization/ask-reconsideration";
import { referRequest } from "@/server/services/authorization/refer-request";
import { reviewRequest } from "@/server/services/authorization/review-request";
import { type MadeRequest, makeRequest } from "./request";
import type { PersonName, World } from "./world";

/** Two in the afternoon in Texas, a day after the request. */
export const tuesday = new Date("2026-11-03T20:03:00.000Z");
export const wednesday = new Date("2026-11-04T20:03:00.000Z");
export const thursday = new Date("2026-11-05T16:00:00.000Z");

export const as = (world: World, name: PersonName, now = tuesday) => ({
  identity: world.people[name].identity,
  now,
});

/** A key of the form's, for commands that insist on one. */
export const keyed = (requestId: string) => ({ requestId, idempotencyKey: crypto.randomUUID() });

const words = "The file shows no gain that the job would need.";

type Against = { reasonCode?: ReasonCode; sessions?: number };

/** The world's reviewer decides against a request, or reduces it where `sessions` says how many are approved. */
export async function denyRequest(
  world: World,
  requestId: string,
  { reasonCode = "no_progress", sessions = 0 }: Against = {},
): Promise<void> {
  await referRequest.run(as(world, "adjustor"), { ...keyed(requestId), reasonCode, text: words });
  const outcome = sessions > 0 ? ("approve_in_part" as const) : ("deny" as const);
  const decision = { ...keyed(requestId), outcome, reasonCode, text: words };
  await reviewRequest.run(as(world, "reviewer"), sessions > 0 ? { ...decision, sessions } : decision);
}

/** A request that the world's reviewer has decided against. */
export async function makeDenied(world: World, against: Against = {}): Promise<MadeRequest> {
  const made = await makeRequest(world);
  await denyRequest(world, made.requestId, against);
  return made;
}

export const dispute = "The drag test of 30 October was not in the file; it is attached now.";

/** The same with the clinic's reconsideration of it. */
export async function makeContested(world: World, options: Against = {}) {
  const denied = await makeDenied(world, options);
  const asked = await askReconsideration.run(as(world, "therapist", wednesday), {
    ...keyed(denied.requestId),
    text: dispute,
  });
  return { ...denied, contestedId: denied.requestId, requestId: asked.requestId, asked };
}
