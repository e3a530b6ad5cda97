import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Indemnity } from "@/server/domain/fees/indemnity";
import type { Conversation } from "@/server/domain/peer-to-peer/conversation";
import { PROJECTION_METHOD } from "@/server/domain/projection/method";
import type { Context } from "../caller";
import type { ClinicFigures } from "../outcomes/clinic-figures";
import type { ClaimSide } from "./claim-side";
import { letterFigures } from "./letter-figures";
import { askOf, requestFacts } from "./request-facts";
import type { RequestRecord } from "./request-record";
import type { WeighedDecision } from "./weigh-decision";

/** `shown` is what the clinic may see of it too: no wage, no authority. */
export type FrozenPacket = { body: unknown; hash: string; shown: unknown };

/** What is frozen beside the decision itself. */
export type PacketSide = {
  letter: string;
  claim: ClaimSide;
  clinic: ClinicFigures;
  indemnity: Indemnity | null;
  conversations: Conversation[];
};

/** 2: with the claim's side, the indemnity, the extension's test and the conversations; readers take 1 as well. */
const PACKET_VERSION = 2;

function clockOf({ deadline }: RequestRecord, at: Date) {
  return {
    decidedAt: at.toISOString(),
    inTime: deadline === null || at.toISOString() <= deadline.dueAt,
    deadline,
  };
}

function requestOf({ state: _, actions, program, ...request }: RequestRecord) {
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
  weighed: WeighedDecision,
  { letter, claim, clinic, indemnity, conversations }: PacketSide,
): FrozenPacket {
  const { determination, feeLines, authority, standing, paperwork, checklist } = weighed;
  const { evidence, course, match, projection, plan } = standing;
  const facts = requestFacts(standing, paperwork, askOf(request), request.id);
  const shown = {
    evidence,
    course,
    match,
    projection,
    plan,
    paperwork,
    checklist,
    extension: facts.extension,
    claim,
    clinic,
    figures: letterFigures(request, weighed),
  };
  const body = {
    version: PACKET_VERSION,
    request: requestOf(request),
    determination: { ...determination, at: determination.at.toISOString(), feeLines },
    authority: { ...authority, name: actor.name, organizationId: actor.organizationId },
    clock: clockOf(request, determination.at),
    ...shown,
    indemnity,
    conversations,
    projectionMethod: { name: PROJECTION_METHOD.name, version: PROJECTION_METHOD.version },
    letter,
  };
  // Once through JSON: the packet is exactly what will be stored and read again.
  const plain: unknown = JSON.parse(JSON.stringify(body));
  return { body: plain, hash: packetHash(plain), shown };
}

/** SHA-256 of the canonical JSON (RFC 8785), as hex: the same for the same packet however its keys are ordered. */
export function packetHash(body: unknown): string {
  return createHash("sha256")
    .update(canonicalize(body) ?? "")
    .digest("hex");
}
