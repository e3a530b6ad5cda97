import { AppError } from "../../domain/errors";
import type { Actor } from "../actor";

/** Whose rates an administrator sets: a payer's own contracts, or, with `payerId` null, the states' schedules. */
export type RateScope = { payerId: string | null };

/** The scope of the administrator who acts; refuses FORBIDDEN for other organizations', who set no rates. */
export function rateScope({ organizationKind, organizationId }: Actor): RateScope {
  if (organizationKind === "platform") return { payerId: null };
  if (organizationKind === "payer") return { payerId: organizationId };
  throw new AppError(
    "FORBIDDEN",
    "Rates are set by the platform's administrator (a state's schedule) and by a payer's (its own contracts).",
  );
}
