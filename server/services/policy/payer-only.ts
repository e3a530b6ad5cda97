import { AppError } from "@/server/domain/errors";
import type { Actor } from "../actor";

/** The payer whose thresholds the actor may set. Refuses FORBIDDEN for another organization's administrator. */
export function ownPayer({ organizationId, organizationKind }: Actor): string {
  if (organizationKind === "payer" && organizationId) return organizationId;
  throw new AppError("FORBIDDEN", "Thresholds are a payer's own; your organization is not a payer.");
}
