import "server-only";
import { TRPCError } from "@trpc/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { serverApi, signedIn } from "@/app/_trpc/server";
import { openedDraft } from "@/components/form/opened-draft";
import type { SavedDraft } from "@/components/form/use-draft";

export type StepParams = { params: Promise<{ programId: string }> };

/** The program's working file, read once for the frame and the step inside it. Not the clinic's own: not found. */
export const openFile = cache(async (programId: string) => {
  await signedIn();
  try {
    return await (await serverApi()).workingFile.open({ programId });
  } catch (error) {
    if (error instanceof TRPCError && ["NOT_FOUND", "BAD_REQUEST", "FORBIDDEN"].includes(error.code))
      notFound();
    throw error;
  }
});

/** The reader's own draft of a step. */
export async function draftOf(subject: string): Promise<SavedDraft> {
  return openedDraft(await (await serverApi()).drafts.read({ subject }));
}
