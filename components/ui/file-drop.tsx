"use client";

import { clsx } from "clsx";
import { Upload } from "lucide-react";
import { useState } from "react";
import { FileDropItem } from "./file-drop-item";
import { fileSize } from "./file-drop-state";
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
  const [over, setOver] = useState(false);
  return (
    <div className="grid gap-2">
      <label
        htmlFor={id}
        className={clsx(
          "relative flex cursor-pointer items-center gap-3 rounded-md border border-dashed px-3 py-3 text-md",
          "has-focus-visible:outline-2 has-focus-visible:outline-focus",
          over ? "border-accent bg-accent-soft" : "border-edge bg-paper hover:bg-line-2",
        )}
      >
        <Upload aria-hidden="true" size={18} className="shrink-0 text-ink-2" />
        <span>
          <span className="font-medium">{label}</span>
          <span className="block text-sm text-ink-2">
            Drop {many ? "files" : "a file"} here or choose. {options.accept}, up to{" "}
            {fileSize(options.maxBytes)}
            {many && " each"}.
          </span>
        </span>
        <input
          id={id}
          type="file"
          multiple={many}
          accept={options.accept}
          onChange={(event) => {
            add(event.target.files);
            event.target.value = "";
            setOver(false);
          }}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          // The input covers the area: the browser itself takes what is dropped on it.
          className="absolute inset-0 cursor-pointer opacity-0"
        />
      </label>
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
