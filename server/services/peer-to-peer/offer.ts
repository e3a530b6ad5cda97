import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { AppError } from "@/server/domain/errors";
import { mayOffer } from "@/server/domain/peer-to-peer/conversation";
import { OfferConversation } from "@/server/domain/peer-to-peer/schema";
import { instantAt } from "@/server/domain/plain-date";
import { loadRequest, type RequestRecord } from "../authorization/request-record";
import type { Context } from "../caller";
import { command } from "../command";
import { openTask } from "../coordination/open-task";
import { tell } from "../notices/tell";
import { closeConversations } from "./close-conversations";

type Offer = z.output<typeof OfferConversation>;

/** The clinical reviewer offers the treating physician one to three times to talk before a decision against a request. */
export const offerConversation = command({
  name: "offerConversation",
  permission: "peer-to-peer:offer",
  input: OfferConversation,
  async run(context, offer) {
    const request = await loadRequest(context, offer.requestId, { lock: true });
    const slots = slotsOf(request, offer, context.now);
    const physicianId = physicianOf(request);
    await closeConversations(context, request.id, "replaced");
    const id = await add(context, request, { ...offer, slots, physicianId });
    await askPhysician(context, request, { id, physicianId, slots });
    const about = { programId: request.programId, requestId: request.id, requestNumber: request.number };
    return {
      result: { conversationId: id, slots: slots.map((at) => at.toISOString()) },
      event: { type: "peer_to_peer.offered", ...about, conversationId: id, slots: slots.length },
    };
  },
});

function physicianOf({ program, state }: RequestRecord): string {
  if (!mayOffer(state))
    throw new AppError(
      "RULE",
      "A conversation is offered while the request is with the clinical reviewer; have it referred first.",
    );
  if (program.physicianId) return program.physicianId;
  throw new AppError("RULE", "The program names no treating physician; ask the clinic to name one first.");
}

/** The times as instants, the soonest first: each ahead, each once. */
function slotsOf({ zone }: RequestRecord, { slots }: Offer, now: Date): Date[] {
  const instants = slots
    .map(({ on, at }) => instantAt(on, at, zone))
    .toSorted((a, b) => a.getTime() - b.getTime());
  if (instants.some((at) => at <= now))
    throw new AppError(
      "BAD_INPUT",
      "An offered time has passed already; offer times that lie ahead.",
      "slots",
    );
  if (new Set(instants.map(Number)).size < instants.length)
    throw new AppError("BAD_INPUT", "The same time is offered twice; change one of them.", "slots");
  return instants;
}

type NewOffer = Pick<Offer, "phone" | "minutes"> & { slots: Date[]; physicianId: string };

async function add({ tx, actor, now }: Context, request: RequestRecord, offer: NewOffer): Promise<string> {
  const id = randomUUID();
  await tx.sql(
    "offer_conversation",
    `insert into peer_to_peer (id, program_id, request_id, request_number, physician_id, offered_by_id, offered_at, zone,
       phone, minutes, slots) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)`,
    [
      id,
      request.programId,
      request.id,
      request.number,
      offer.physicianId,
      actor.personId,
      now,
      request.zone,
      offer.phone,
      offer.minutes,
      offer.slots,
    ],
  );
  return id;
}

async function askPhysician(
  context: Context,
  request: RequestRecord,
  { id, physicianId, slots }: { id: string; physicianId: string; slots: Date[] },
): Promise<void> {
  const about = { programId: request.programId, requestId: request.id };
  const what = `request ${request.number} on claim ${request.program.claimNumber}`;
  const text = `A clinical reviewer offers you a conversation about ${what}; choose a time.`;
  await tell(context, { ...about, kind: "peer_to_peer.offered", text, to: { personId: physicianId } });
  await openTask(context, {
    ...about,
    kind: "conversation",
    title: `Answer the offer of a conversation about ${what}`,
    holderRole: "physician",
    holderPersonId: physicianId,
    dueAt: slots[0] ?? context.now,
    dedupeKey: `conversation:${id}:answer`,
  });
}
