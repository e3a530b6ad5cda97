import { AppError } from "../../domain/errors";
import type { Actor } from "../actor";

/**
 * Refuses FORBIDDEN unless the actor works for the platform: what holds for a whole state is not one payer's to change.
 * The row policies say the same with `acting_for_platform()`.
 */
export function platformOnly({ organizationKind }: Pick<Actor, "organizationKind">): void {
  if (organizationKind !== "platform")
    throw new AppError(
      "FORBIDDEN",
      "Only the platform's administrator may change what holds for a whole state; a payer sets its own contract rates and thresholds.",
    );
}
