import "server-only";
import { cache } from "react";
import { found } from "@/app/_trpc/found";
import { openedDraft } from "@/components/form/opened-draft";
import type { SavedDraft } from "@/components/form/use-draft";

export type StepParams = { params: Promise<{ programId: string }> };

/** The program's working file, read once for the frame and the step inside it. Not the clinic's own: not found. */
export const openFile = cache((programId: string) => found((api) => api.workingFile.open({ programId })));

/** The reader's own draft of a step. */
export async function draftOf(subject: string): Promise<SavedDraft> {
  return openedDraft(await found((api) => api.drafts.read({ subject })));
}
