import { dayIn } from "@/server/domain/plain-date";
import type { PacketChart, PacketDocument, PacketSection } from "@/server/letters/packet-document";
import { askSection, conversationSection, paperworkSection } from "./ask-sections";
import { costSection, outcomeSection } from "./cost-sections";
import { deadlineSection, decisionSection, historySection, letterSection } from "./decision-sections";
import { chartOf, checklistSection, evidenceSection, extensionSection } from "./evidence-sections";
import { type PacketBody, zoneIn } from "./packet-body";

const PARTS = {
  "the decision": decisionSection,
  "the ask": askSection,
  "the evidence": evidenceSection,
  "the checklist": checklistSection,
  "the deadline": deadlineSection,
  "the cost": costSection,
  "the projection": outcomeSection,
  "signatures and documents": paperworkSection,
  "what happened": historySection,
  "the letter": letterSection,
} as const satisfies Record<string, (body: PacketBody) => PacketSection | null>;

/** Shown where there is something to show; their absence is no gap. */
const EXTRA = { "the evidence": extensionSection, "what happened": conversationSection } as const;

/** A part kept in another shape by an older version is left out, never guessed at. */
function kept<T>(make: () => T | null): T | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

type Known = { claimNumber: string; requestNumber: string; hash: string };

/** A stored packet, of this version or an older one, as the document that page and PDF show. */
export function packetDocument(stored: unknown, known: Known): PacketDocument {
  const body = (typeof stored === "object" && stored !== null ? stored : {}) as PacketBody;
  const sections: PacketSection[] = [];
  const missing: string[] = [];
  for (const [name, part] of Object.entries(PARTS)) {
    const section = kept(() => part(body));
    if (section) sections.push(section);
    else missing.push(name);
    const extra = name in EXTRA ? kept(() => EXTRA[name as keyof typeof EXTRA](body)) : null;
    if (extra) sections.push(extra);
  }
  const at = body.determination?.at;
  return {
    ...known,
    title: `Decision packet, request ${known.requestNumber}`,
    decidedOn: at ? kept(() => dayIn(new Date(at), zoneIn(body))) : null,
    sections,
    chart: kept<PacketChart>(() => chartOf(body)),
    missing,
  };
}
