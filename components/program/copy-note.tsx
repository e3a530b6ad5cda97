"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** Copies the claim note as plain text; where the browser refuses, the text is shown to be copied by hand. */
export function CopyNote({ note }: { note: string }) {
  const [state, setState] = useState<"idle" | "copied" | "shown">("idle");
  const copy = () =>
    navigator.clipboard.writeText(note).then(
      () => setState("copied"),
      () => setState("shown"),
    );
  return (
    <>
      {state === "copied" && <output className="text-xs text-good">✓ Copied {note.length} characters</output>}
      <Button size="sm" className="no-print" onClick={() => void copy()}>
        Copy claim note
      </Button>
      {state === "shown" && (
        <textarea readOnly aria-label="Claim note" value={note} rows={4} className="w-full text-xs" />
      )}
    </>
  );
}
