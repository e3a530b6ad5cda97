"use client";

import { DropArea } from "./drop-area";
import { FileDropItem } from "./file-drop-item";
import { type FileDropOptions, useFileDrop } from "./use-file-drop";

type FileDropProps = FileDropOptions & {
  id: string;
  /** What to add: "Signed order (PDF)". */
  label: string;
  many?: boolean;
};

/** A place to drop or choose files; each shows its progress, then its receipt number or why it was refused. */
export function FileDrop({ id, label, many = true, ...options }: FileDropProps) {
  const { files, add, remove, retry } = useFileDrop(options);
  const { accept, maxBytes } = options;
  return (
    <div className="grid gap-2">
      <DropArea id={id} label={label} accept={accept} maxBytes={maxBytes} many={many} onFiles={add} />
      <ul aria-live="polite" className="grid gap-1">
        {files.map((file) => (
          <FileDropItem
            key={file.id}
            file={file}
            onRetry={() => retry(file.id)}
            onRemove={() => remove(file.id)}
          />
        ))}
      </ul>
    </div>
  );
}
