import { AppError } from "../../domain/errors";
import type { FeeLine } from "../../domain/fees/fee-line";
import { priceSession } from "../../domain/fees/price";
import type { SessionInput } from "../../domain/progress/schema";
import type { Context } from "../caller";
import type { ProgramRates } from "../stay/rates";

export type SessionPrice = { cents: number; lines: FeeLine[]; unpriced: string | null };

/** A session's price by the rates of its day; an attended day that no rule prices is recorded all the same, at 0. */
export function sessionPrice(rates: ProgramRates, { attended, minutes, heldOn }: SessionInput): SessionPrice {
  if (!attended) return { cents: 0, lines: [], unpriced: null };
  try {
    const { totalCents: cents, lines } = priceSession({ ...rates, minutes, serviceOn: heldOn });
    return { cents, lines, unpriced: null };
  } catch (error) {
    if (error instanceof AppError && error.code === "RULE")
      return { cents: 0, lines: [], unpriced: error.message };
    throw error;
  }
}

/**
 * Takes a session from the first authorization that covers its day and length and still holds it; gives its id, or null
 * when none does. The update carries its own condition and a constraint stands behind it: used never passes what is
 * released, which never passes what is authorized.
 */
export async function chargeSession(
  { tx }: Context,
  programId: string,
  { heldOn, minutes }: SessionInput,
  cents: number,
): Promise<string | null> {
  const [row] = await tx.sql<{ id: string }>(
    "charge_session",
    `update "authorization" set used_sessions = used_sessions + 1, used_minutes = used_minutes + $3, used_cents = used_cents + $4
     where used_sessions < sessions - unreleased_sessions and used_minutes + $3 <= minutes - unreleased_minutes and id = (select a.id from "authorization" a
       where a.program_id = $1 and $2 between a.start_on and a.end_on and $3 <= coalesce(a.minutes_per_session, $3) and a.used_sessions < a.sessions - a.unreleased_sessions
         and a.used_minutes + $3 <= a.minutes - a.unreleased_minutes order by a.start_on, a.approved_at, a.id limit 1) returning id`,
    [programId, heldOn, minutes, cents],
  );
  return row?.id ?? null;
}
