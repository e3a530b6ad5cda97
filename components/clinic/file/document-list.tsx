import type { WorkingFile } from "@/components/clinic/file/file-header";
import { DOCUMENT_LABELS } from "@/server/domain/documents/labels";
import { formatInstant } from "@/server/domain/instant";

const labels: Readonly<Record<string, string>> = DOCUMENT_LABELS;

/** The program's documents with their receipt numbers. */
export function DocumentList({ documents, zone }: Pick<WorkingFile, "documents"> & { zone: string }) {
  if (documents.length === 0)
    return <p className="text-ink-2">What is attached appears here with its receipt number.</p>;
  return (
    <ul className="grid gap-2">
      {documents.map((each) => (
        <li key={each.id}>
          <a href={`/api/documents/${each.id}`} className="font-medium text-accent hover:underline">
            {each.fileName}
          </a>
          <span className="block text-xs text-ink-2">
            {labels[each.kind] ?? each.kind} · receipt {each.receiptNumber} ·{" "}
            {formatInstant(each.uploadedAt, zone)}
          </span>
        </li>
      ))}
    </ul>
  );
}
