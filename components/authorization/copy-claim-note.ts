"use client";

import { call } from "@/app/_trpc/call";
import { sayProblem } from "@/app/_trpc/say-problem";
import { notifyDone } from "@/components/ui/notify";

/** Copies the request's hand-over as plain text, to paste into any claims system. */
export async function copyClaimNote(requestId: string): Promise<void> {
  if (!requestId) return;
  try {
    const { text } = await call("request.claimNote", { requestId });
    await navigator.clipboard.writeText(text);
    notifyDone("The claim note is copied. Paste it into the claim’s notes.");
  } catch (problem) {
    sayProblem(problem);
  }
}
