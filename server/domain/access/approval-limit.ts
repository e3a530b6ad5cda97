import { z } from "zod";
import type { Role } from "./roles";

const sentence =
  "The approval limit must be from $0 to $1,000,000, in whole cents; leave it empty for the payer's own limit.";

/** What one person approves alone, in cents; null is the payer's limit for an adjustor, and none for a claims manager. */
export const ApprovalLimit = z.object({
  limitCents: z
    .number({ error: sentence })
    .int({ error: sentence })
    .min(0, sentence)
    .max(100_000_000, sentence)
    .nullable(),
});

/** Whose decisions have a limit in dollars. */
export const LIMITED_ROLES: readonly Role[] = ["adjustor", "claims_manager"];
