"use client";

import { clsx } from "clsx";
import { Upload } from "lucide-react";
import { useState } from "react";
import { fileSize, typesText } from "./file-drop-state";

type DropAreaProps = {
  id: string;
  /** What to add: "Signed order (PDF)". */
  label: string;
  /** ".pdf" or ".csv,.txt" */
  accept: string;
  maxBytes: number;
  many: boolean;
  onFiles: (files: FileList | null) => void;
};

/** A place to drop or choose files; what happens to them is its caller's. */
export function DropArea({ id, label, accept, maxBytes, many, onFiles }: DropAreaProps) {
  const [over, setOver] = useState(false);
  return (
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
          Drop {many ? "files" : "a file"} here or choose: {typesText(accept)}, up to {fileSize(maxBytes)}
          {many && " each"}.
        </span>
      </span>
      <input
        id={id}
        type="file"
        multiple={many}
        accept={accept}
        onChange={(event) => {
          onFiles(event.target.files);
          event.target.value = "";
          setOver(false);
        }}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        // The input covers the area: the browser itself takes what is dropped on it.
        className="absolute inset-0 cursor-pointer opacity-0"
      />
    </label>
  );
}
