"use client";

import { toast } from "sonner";

/** Says that something is done, and offers to take it back where that is possible. */
export function notifyDone(sentence: string, undo?: { label: string; run: () => void }): void {
  toast(sentence, undo && { action: { label: undo.label, onClick: undo.run } });
}

/** Says that something did not work; stays until it is closed or the reader acts. */
export function notifyProblem(problem: { happened: string; next: string; reference?: string | null }): void {
  const reference = problem.reference ? ` Reference ${problem.reference}.` : "";
  toast.error(problem.happened, {
    description: `Nothing was lost. ${problem.next}${reference}`,
    duration: Number.POSITIVE_INFINITY,
    closeButton: true,
  });
}
