import { z } from "zod";
import type { ImportStep } from "../../domain/imports/import-summary";

/** A clinic's file as it was sent. */
export const EvidenceFile = z.object({
  fileName: z
    .string({ error: "The file has no name; choose it again." })
    .trim()
    .min(1, { error: "The file has no name; choose it again." })
    .max(200, { error: "The file's name is longer than 200 characters; shorten it." }),
  bytes: z.instanceof(Uint8Array, { error: "Choose a file to bring in." }),
});
export type EvidenceFile = z.output<typeof EvidenceFile>;

/** Told while an import runs: how many rows are written, then how many programs are reckoned anew. */
export type OnProgress = (step: ImportStep, done: number, total: number) => void;
