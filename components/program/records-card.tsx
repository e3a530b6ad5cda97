import { Card } from "@/components/ui/card";
import { DOCUMENT_LABELS, type DocumentKind } from "@/server/domain/documents/labels";
import { formatInstant } from "@/server/domain/instant";
import type { Overview } from "./types";

type RecordsCardProps = { overview: Overview; zone: string };

const kilobytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1024)).toLocaleString("en-US")} kB`;

/** Documents to open, and what the physician signed. */
export function RecordsCard({ overview: { documents, signatures }, zone }: RecordsCardProps) {
  return (
    <Card title="Documents and signatures">
      {documents?.length === 0 && <p className="text-ink-2">No document is attached yet.</p>}
      <ul className="grid gap-1">
        {documents?.map(({ documentId, fileName, kind, sizeBytes, receiptNumber, uploadedAt }) => (
          <li key={documentId}>
            <a href={`/api/documents/${documentId}`} className="text-accent underline">
              {fileName}
            </a>
            <span className="block text-xs text-ink-2">
              {DOCUMENT_LABELS[kind as DocumentKind] ?? kind} · {kilobytes(sizeBytes)} · receipt{" "}
              {receiptNumber} · {formatInstant(uploadedAt, zone)}
            </span>
          </li>
        ))}
      </ul>
      {signatures && signatures.length > 0 && (
        <ul aria-label="Signatures" className="mt-2 grid gap-1 border-t border-line-2 pt-2">
          {signatures.map(({ kind, decision, by, signedAt, comment }) => (
            <li key={`${kind} ${signedAt}`}>
              {kind === "order" ? "Order" : "Plan of care"} {decision} by {by}
              <span className="text-ink-2"> · {formatInstant(signedAt, zone)}</span>
              {comment && <span className="block">“{comment}”</span>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
