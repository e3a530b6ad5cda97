import type { GateFinding } from "@/server/domain/authorization/gate";
import type { Context } from "../../caller";
import type { Gate } from "./load-gates";

type Change = Pick<GateFinding, "week" | "sentence" | "evidenceWeek">;
type Units = { sessions: number; minutes: number; cents: number };

/**
 * Releases a week once: its units leave what is withheld, and a constraint keeps used within released. Gives its
 * sessions; null where it was released already, by whomever.
 */
export async function releaseUnits(
  { tx, now }: Context,
  { authorizationId }: Pick<Gate, "authorizationId">,
  { week, sentence, evidenceWeek }: Change,
): Promise<number | null> {
  const [released] = await tx.sql<Units>(
    "release_week",
    `update authorization_week set state = 'released', sentence = $3, evidence_week = $4, changed_at = $5
     where authorization_id = $1 and week = $2 and state <> 'released' returning sessions, minutes, price_cents as cents`,
    [authorizationId, week, sentence, evidenceWeek, now],
  );
  if (!released) return null;
  const { sessions, minutes, cents } = released;
  await tx.sql(
    "release_units",
    `update "authorization" set unreleased_sessions = unreleased_sessions - $2, unreleased_minutes = unreleased_minutes - $3,
       unreleased_cents = unreleased_cents - $4 where id = $1`,
    [authorizationId, sessions, minutes, cents],
  );
  return sessions;
}

/** Keeps a week shut, held or waiting, with why; null where it is released, or stood so already. */
export async function keepShut(
  { tx, now }: Context,
  { authorizationId }: Pick<Gate, "authorizationId">,
  { week, sentence, evidenceWeek, state }: GateFinding,
): Promise<number | null> {
  const [kept] = await tx.sql<{ sessions: number }>(
    "keep_week_shut",
    `update authorization_week set state = $3, sentence = $4, evidence_week = $5, changed_at = $6
     where authorization_id = $1 and week = $2 and state <> 'released' and (state, sentence) is distinct from ($3, $4)
     returning sessions`,
    [authorizationId, week, state, sentence, evidenceWeek, now],
  );
  return kept?.sessions ?? null;
}
