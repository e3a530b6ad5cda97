import { shorterSessions } from "@/server/domain/authorization/session-length";
import type { DomainEvent } from "@/server/domain/events";
import { letterText } from "@/server/letters/determination-letter";
import type { Context } from "../caller";
import { loadClinicFigures } from "../outcomes/clinic-figures";
import { loadConversations } from "../peer-to-peer/load-conversations";
import { refreshStanding } from "../progress/refresh-standing";
import { loadClaimSide, loadIndemnity } from "./claim-side";
import { settleContested } from "./contested";
import { decisionLetter } from "./decision-letter";
import { fixStay } from "./fix-stay";
import { gateWeeks, openGate } from "./gate/open-gate";
import { nextRequestId } from "./next-request";
import { freezePacket, type PacketSide } from "./packet";
import { recordAction } from "./record-action";
import { loadRequest, type RequestRecord } from "./request-record";
import { approvalNumberOf, authorize, saveDetermination } from "./save-determination";
import { closeRequestTasks, tellParties } from "./tell-parties";
import { type DecisionInput, type WeighedDecision, weighDecision } from "./weigh-decision";

export type Decided = {
  requestId: string;
  outcome: WeighedDecision["determination"]["outcome"];
  /** "Approved 8 of 15 sessions, $2,048 of $3,840, …" */
  sentence: string;
  sessions: number;
  priceCents: number;
  approvalNumber: string | null;
  packetHash: string;
  /** Where the queue leads on; null when nothing is left to decide. */
  nextRequestId: string | null;
};

/** Makes the one decision on a request, with letter, packet, authorization, stay and notices, or refuses and writes nothing. */
export async function decide(
  context: Context,
  requestId: string,
  input: DecisionInput,
): Promise<{ result: Decided; event: DomainEvent }> {
  const request = await loadRequest(context, requestId, { lock: true });
  const weighed = await weighDecision(context, request, input);
  const { determination } = weighed;
  const number = determination.approved.sessions > 0 ? approvalNumberOf(request) : null;
  const letter = letterText(await decisionLetter(context, request, weighed, number));
  const packet = freezePacket(
    context,
    request,
    weighed,
    await besideOf(context, request.id, weighed, letter),
  );
  await saveDetermination(context, request, weighed, packet);
  const { sessions, cents: priceCents } = determination.approved;
  const { outcome, reasonCode, medical, text } = determination;
  const shorter = shorterSessions(determination.lines);
  const minutes = shorter ? { minutes: shorter.approved } : {};
  await recordAction(context, request, outcome, { text, reasonCode, sessions, ...minutes, medical });
  const weeks = await gateWeeks(context, request, weighed);
  const given = await authorize(context, request, weighed, weeks);
  const approvalNumber = given?.number ?? null;
  if (given) await openGate(context, request, given, weeks);
  await fixStay(context, request, weighed);
  await settleContested(context, request, outcome);
  await afterwards(context, request, outcome);
  const next = await nextRequestId(context, requestId);
  const about = { requestId, outcome, sessions, priceCents };
  return {
    result: {
      ...about,
      sentence: determination.sentence,
      approvalNumber,
      packetHash: packet.hash,
      nextRequestId: next,
    },
    event: {
      type: "request.determined",
      programId: request.programId,
      requestNumber: request.number,
      ...about,
      authorizationNumber: approvalNumber,
      packetHash: packet.hash,
    },
  };
}

/** What the claim says beside the decision: it stood on the screen and is frozen with it. */
async function besideOf(
  context: Context,
  requestId: string,
  { standing }: WeighedDecision,
  letter: string,
): Promise<PacketSide> {
  const claim = await loadClaimSide(context, standing);
  const clinic = await loadClinicFigures(context, standing);
  const { indemnity } = await loadIndemnity(context, standing);
  return {
    letter,
    claim,
    clinic,
    indemnity,
    conversations: await loadConversations(context, requestId),
  };
}

const SAID = {
  approve: "approved",
  approve_in_part: "approved in part",
  deny: "not approved",
  uphold: "looked at again and not approved",
  overturn: "looked at again and approved",
} as const;

async function afterwards(
  context: Context,
  request: RequestRecord,
  outcome: Decided["outcome"],
): Promise<void> {
  await closeRequestTasks(context, request, ["determine", "answer", "certify"]);
  const text = `Request ${request.number} on claim ${request.program.claimNumber} was ${SAID[outcome]}.`;
  await tellParties(context, request, ["clinic", "physician", "case_manager", "worker"], {
    kind: "request.determined",
    text,
    facts: { outcome },
  });
  await refreshStanding(context, request.programId);
}
