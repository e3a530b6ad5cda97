import { z } from "zod";

/** What a physician says beside a signature, or in its place. */
export const signatureComment = z
  .string()
  .trim()
  .max(2_000, { error: "The comment is longer than 2,000 characters; shorten it." })
  .default("");

/** A signature needs no words; whoever does not sign says why. */
export const signedOrSaysWhy = ({ decision, comment }: { decision: string; comment: string }) =>
  decision === "signed" || comment.length >= 5;
