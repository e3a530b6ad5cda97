import { z } from "zod";
import { AppError } from "@/server/domain/errors";
import type { PacketDocument } from "@/server/letters/packet-document";
import { packetHash } from "../authorization/packet";
import { loadRequest } from "../authorization/request-record";
import type { Context } from "../caller";
import { query } from "../query";
import { packetDocument } from "./document";

const input = z.object({ requestId: z.uuid("Open the request first.") });

type Stored = { packet: unknown; hash: string };

async function loadPacket({ tx }: Context, requestId: string): Promise<Stored> {
  const [row] = await tx.sql<Stored>(
    "read_packet",
    "select packet, packet_hash as hash from determination where request_id = $1",
    [requestId],
  );
  if (row) return row;
  throw new AppError("RULE", "This request is not decided yet; its packet is frozen with the decision.");
}

export type PacketPage = { programId: string; requestId: string; document: PacketDocument; matches: boolean };

/** The frozen packet of a decision as a document, and whether it still has its hash. RULE while nothing is decided. */
export const readPacket = query({
  name: "readPacket",
  permission: "packet:read",
  input,
  views: ({ programId }: PacketPage) => programId,
  async run(context, { requestId }): Promise<PacketPage> {
    const { programId, number: requestNumber, program } = await loadRequest(context, requestId);
    const { packet, hash } = await loadPacket(context, requestId);
    const { claimNumber } = program;
    const document = packetDocument(packet, { claimNumber, requestNumber, hash });
    return { programId, requestId, document, matches: packetHash(packet) === hash };
  },
});

/** Reckons the hash of the stored packet again and compares it with the one kept at the decision. */
export const verifyPacket = query({
  name: "verifyPacket",
  permission: "packet:read",
  input,
  views: null,
  async run(context, { requestId }) {
    await loadRequest(context, requestId);
    const { packet, hash } = await loadPacket(context, requestId);
    const computed = packetHash(packet);
    return { computed, kept: hash, matches: computed === hash };
  },
});
