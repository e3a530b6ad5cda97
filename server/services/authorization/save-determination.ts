import { randomUUID } from "node:crypto";
import { shorterSessions } from "@/server/domain/authorization/session-length";
import { AppError } from "@/server/domain/errors";
import type { Context } from "../caller";
import { alreadyActed } from "./already-acted";
import { type GateWeekRow, unreleasedOf } from "./gate/open-gate";
import { OUTCOME_OF } from "./letter-facts";
import type { FrozenPacket } from "./packet";
import { loadRequest, type RequestRecord } from "./request-record";
import type { WeighedDecision } from "./weigh-decision";

/** "A-7K3M-Q2XW": the approval is quoted by its request's number with another letter. */
export function approvalNumberOf({ number }: Pick<RequestRecord, "number">): string {
  return number.replace(/^R-/, "A-");
}

/** Writes the one determination of a request. The key decides who was first; the other is told who. */
export async function saveDetermination(
  context: Context,
  request: RequestRecord,
  { determination, feeLines }: WeighedDecision,
  packet: FrozenPacket,
): Promise<void> {
  const { asked, approved, startOn, endOn, lines, reasonCode, text, byPersonId, byRole, at, outcome } =
    determination;
  const written = await context.tx.sql(
    "save_determination",
    `insert into determination (request_id, program_id, outcome, asked_sessions, asked_minutes, asked_cents, sessions, minutes,
       price_cents, fee_lines, start_on, end_on, reason_code, text, decided_by_id, decided_by_role, decided_at, packet, packet_hash,
       shown, lines)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21)
     on conflict (request_id) do nothing returning request_id`,
    [
      request.id,
      request.programId,
      OUTCOME_OF[outcome],
      asked.sessions,
      asked.minutes,
      asked.cents,
      approved.sessions,
      approved.minutes,
      approved.cents,
      JSON.stringify(feeLines),
      startOn,
      endOn,
      reasonCode,
      text,
      byPersonId,
      byRole,
      at,
      JSON.stringify(packet.body),
      packet.hash,
      JSON.stringify(packet.shown),
      JSON.stringify(lines),
    ],
  );
  if (written.length === 0) throw await whoWasFirst(context, request.id);
}

async function whoWasFirst(context: Context, requestId: string): Promise<AppError> {
  const now = await loadRequest(context, requestId);
  return (
    alreadyActed(now) ??
    new AppError("CONFLICT", "This request has just been decided. Open it again to read how.")
  );
}

export type GivenAuthorization = { id: string; number: string };

/** The approved care as an authorization; null where nothing is approved. */
export async function authorize(
  { tx }: Context,
  request: RequestRecord,
  { determination: { approved, lines, startOn, endOn, at, gated } }: WeighedDecision,
  weeks: readonly GateWeekRow[],
): Promise<GivenAuthorization | null> {
  if (approved.sessions === 0) return null;
  const id = randomUUID();
  const number = approvalNumberOf(request);
  const { sessions, minutes, cents } = approved;
  await tx.sql(
    "authorize",
    `insert into "authorization" (id, number, program_id, request_id, sessions, minutes, price_cents, start_on, end_on,
       approved_at, gated, unreleased_sessions, unreleased_minutes, unreleased_cents, minutes_per_session)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15)`,
    [
      id,
      number,
      request.programId,
      request.id,
      sessions,
      minutes,
      cents,
      startOn,
      endOn,
      at,
      gated,
      ...unreleasedOf(weeks),
      shorterSessions(lines)?.approved ?? null,
    ],
  );
  return { id, number };
}
