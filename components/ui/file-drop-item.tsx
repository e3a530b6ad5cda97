"use client";

import { clsx } from "clsx";
import { Check, X } from "lucide-react";
import { Button } from "./button";
import { type DroppedFile, fileSize } from "./file-drop-state";
import { progressClass } from "./progress-bar";

type FileDropItemProps = { file: DroppedFile; onRetry: () => void; onRemove: () => void };

/** One file: its progress, its receipt number, or why it was refused. */
export function FileDropItem({ file, onRetry, onRemove }: FileDropItemProps) {
  return (
    <li className="rounded-md border border-line bg-paper px-3 py-1.5 text-sm">
      <div className="flex min-h-6 items-center gap-2">
        {file.state === "received" && <Check aria-hidden="true" size={15} className="text-good" />}
        <span className="truncate font-medium">{file.name}</span>
        <span className="shrink-0 text-ink-3">{fileSize(file.bytes)}</span>
        <span className="ml-auto shrink-0 text-ink-2">{stateText(file)}</span>
        {file.state === "refused" && (
          <>
            {file.sendable && (
              <Button size="sm" onClick={onRetry}>
                Send again
              </Button>
            )}
            <Button size="sm" variant="quiet" aria-label={`Remove ${file.name}`} onClick={onRemove}>
              <X aria-hidden="true" size={14} />
            </Button>
          </>
        )}
      </div>
      {file.state === "sending" && (
        <progress
          aria-label={`Sending ${file.name}`}
          value={file.sent}
          className={clsx("mt-1", progressClass)}
        />
      )}
      {file.sentence && <p className="text-late">{file.sentence}</p>}
    </li>
  );
}

function stateText(file: DroppedFile): string {
  if (file.state === "received") return `Receipt ${file.receipt}`;
  if (file.state === "sending") return `${Math.round(file.sent * 100)} %`;
  return file.state === "refused" ? "Not sent" : "Waiting";
}
