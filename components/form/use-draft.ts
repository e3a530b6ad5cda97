"use client";
import { useEffect, useState } from "react";
import { call } from "@/app/_trpc/call";
import { type DraftBody, type DraftStatus, keepDrafts } from "./draft-keeper";

/** A draft as the server gave it back when the page was opened. */
export type SavedDraft = { body: DraftBody; savedAt: string } | null;

/**
 * Keeps one form's draft on the server as it is typed, for its writer alone. `subject` says which form of which record:
 * "report:<programId>:3". The commands that take the form forget the draft.
 */
export function useDraft(subject: string, saved: SavedDraft) {
  const savedAt = saved?.savedAt ?? null;
  const [status, setStatus] = useState<DraftStatus>({ state: savedAt ? "saved" : "none", savedAt });
  const [keeper] = useState(() =>
    keepDrafts({ save: (body) => call("drafts.keep", { subject, body }, 1), onStatus: setStatus, savedAt }),
  );
  useEffect(() => {
    const onHidden = () => document.visibilityState === "hidden" && void keeper.flush();
    const onLeave = (event: BeforeUnloadEvent) => keeper.hasUnsaved() && event.preventDefault();
    document.addEventListener("visibilitychange", onHidden);
    window.addEventListener("beforeunload", onLeave);
    return () => {
      document.removeEventListener("visibilitychange", onHidden);
      window.removeEventListener("beforeunload", onLeave);
      void keeper.flush();
    };
  }, [keeper]);
  return { status, keeper };
}
