import { TYPE_LABELS } from "@/server/domain/authorization/request";
import { DOCUMENT_LABELS, type DocumentKind } from "@/server/domain/documents/labels";
import { explanationText } from "@/server/domain/explanation";
import { explainFeeLine } from "@/server/domain/fees/explain-fee-line";
import { codeLabel } from "@/server/domain/fees/fee-line";
import { formatInstant } from "@/server/domain/instant";
import { formatMoney } from "@/server/domain/money";
import { offeredSentence } from "@/server/domain/peer-to-peer/conversation";
import { formatDay, type PlainDate } from "@/server/domain/plain-date";
import { KIND_LABELS } from "@/server/domain/programs/labels";
import type { PacketSection } from "@/server/letters/packet-document";
import { careText, type PacketBody, zoneIn } from "./packet-body";

const money = (cents: number) => formatMoney(cents, { cents: true });
const fact = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : []);

/** What was asked, with its price by fee line and where each rate stands. */
export function askSection({ request }: PacketBody): PacketSection | null {
  if (!request?.asked || !request.type || !request.startOn || !request.endOn) return null;
  const { asked, type, minutesPerSession, startOn, endOn, program, feeLines = [] } = request;
  return {
    title: `The ask: ${TYPE_LABELS[type].toLowerCase()}`,
    facts: [
      { label: "Asked", value: careText(asked) },
      ...fact("Each session", minutesPerSession ? `up to ${minutesPerSession} minutes` : null),
      { label: "Days", value: `${formatDay(startOn)} – ${formatDay(endOn)}` },
      ...fact("Program", program && KIND_LABELS[program.kind]),
      ...fact("Worker", program?.workerName),
      ...fact("Job", program && `${program.jobTitle ?? "not named"}, ${program.employerName}`),
      ...fact("Clinic", program?.clinicName),
      ...fact("Clinic’s reason", request.reason),
      ...fact("Override: why it goes on in spite of the stop rule", request.overrideReason),
      ...fact("What has substantially changed", request.substantialChange),
      ...fact("When it was submitted", request.completeness?.sentence),
    ],
    paragraphs: feeLines.map((line) =>
      [`How ${codeLabel(line)} is priced`, ...explanationText(explainFeeLine(line))].join("\n"),
    ),
    table: {
      head: ["Code", "Units", "Amount"],
      rows: feeLines.map((line) => [
        codeLabel(line),
        String(Number(line.units.toFixed(2))),
        money(line.amountCents),
      ]),
    },
  };
}

const signed = (on: PlainDate | null | undefined) => (on ? `signed ${formatDay(on)}` : "not signed");

/** What was signed and filed when it was decided. */
export function paperworkSection(body: PacketBody): PacketSection | null {
  const { paperwork } = body;
  if (!paperwork) return null;
  const rows = (paperwork.documents ?? []).map(({ kind, fileName, receiptNumber, uploadedAt }) => [
    DOCUMENT_LABELS[kind as DocumentKind] ?? kind,
    fileName,
    receiptNumber,
    formatInstant(uploadedAt, zoneIn(body)),
  ]);
  return {
    title: "Signatures and documents",
    facts: [
      { label: "Order", value: signed(paperwork.orderSignedOn) },
      { label: "Plan of care", value: signed(paperwork.planSignedOn) },
    ],
    table: rows.length > 0 ? { head: ["Document", "File", "Receipt", "Filed"], rows } : null,
  };
}

/** Whether a conversation with the treating physician was offered, and how it went. */
export function conversationSection({ conversations }: PacketBody): PacketSection | null {
  return conversations
    ? { title: "Peer-to-peer conversation", paragraphs: [offeredSentence(conversations)] }
    : null;
}
