import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { PROJECTION_METHOD } from "@/server/domain/projection/method";
import type { Context } from "../caller";
import type { RequestRecord } from "./request-record";
import type { WeighedDecision } from "./weigh-decision";

export type FrozenPacket = { body: unknown; hash: string };

function clockOf({ deadline }: RequestRecord, at: Date) {
  return {
    decidedAt: at.toISOString(),
    inTime: deadline === null || at.toISOString() <= deadline.dueAt,
    deadline,
  };
}

function askedOf({ state: _, actions, program, ...request }: RequestRecord) {
  return {
    ...request,
    program,
    actions: actions.map(({ at, ...action }) => ({ ...action, at: at.toISOString() })),
  };
}

/**
 * What was on the screen, frozen with the decision: evidence, rules with their versions, checklist, clock, authority,
 * letter. The hash is SHA-256 of the canonical JSON (RFC 8785), so that a changed packet shows.
 */
export function freezePacket(
  { actor }: Context,
  request: RequestRecord,
  { determination, feeLines, authority, standing, paperwork, checklist }: WeighedDecision,
  letter: string,
): FrozenPacket {
  const { evidence, course, match, projection, plan } = standing;
  const body = {
    request: askedOf(request),
    determination: { ...determination, at: determination.at.toISOString(), feeLines },
    authority: { ...authority, name: actor.name, organizationId: actor.organizationId },
    clock: clockOf(request, determination.at),
    evidence,
    course,
    match,
    projection,
    projectionMethod: { name: PROJECTION_METHOD.name, version: PROJECTION_METHOD.version },
    plan,
    paperwork,
    checklist,
    letter,
  };
  // Once through JSON: the packet is exactly what will be stored and read again.
  const plain: unknown = JSON.parse(JSON.stringify(body));
  const hash = createHash("sha256")
    .update(canonicalize(plain) ?? "")
    .digest("hex");
  return { body: plain, hash };
}
