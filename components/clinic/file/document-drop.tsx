"use client";
import { useRouter } from "next/navigation";
import { FileDrop } from "@/components/ui/file-drop";
import { sendFile } from "@/components/ui/send-file";
import { DOCUMENT_LABELS, type DocumentKind, MOST_DOCUMENT_BYTES } from "@/server/domain/documents/labels";

/** Where a PDF of one kind is dropped or chosen; each gets a progress bar, then its receipt number. */
export function DocumentDrop({ programId, kind }: { programId: string; kind: DocumentKind }) {
  const router = useRouter();
  const url = `/api/documents?${new URLSearchParams({ programId, kind })}`;
  return (
    <FileDrop
      id={`drop-${kind}`}
      label={`${DOCUMENT_LABELS[kind]} (PDF)`}
      accept=".pdf"
      maxBytes={MOST_DOCUMENT_BYTES}
      send={(file, onSent) => sendFile(url, file, onSent)}
      onReceived={() => router.refresh()}
    />
  );
}
