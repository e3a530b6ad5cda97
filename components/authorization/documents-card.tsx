import { Card } from "@/components/ui/card";
import { formatInstant } from "@/server/domain/instant";
import type { RequestView } from "./request-view";

type DocumentsCardProps = { documents: RequestView["documents"]; zone: string };

/** The program’s papers, to open. */
export function DocumentsCard({ documents, zone }: DocumentsCardProps) {
  return (
    <Card title={`Documents · ${documents.length}`}>
      {documents.length === 0 && <p className="text-ink-2">The clinic’s papers appear here.</p>}
      <ul className="grid gap-1.5">
        {documents.map((document) => (
          <li key={document.id}>
            <a href={`/api/documents/${document.id}`} className="font-medium underline">
              {document.fileName}
            </a>
            <span className="block text-xs text-ink-3">
              {document.kind.replaceAll("_", " ")} · {formatInstant(document.uploadedAt, zone)} ·{" "}
              {document.receiptNumber}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
