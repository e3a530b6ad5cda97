import { addDays, type PlainDate } from "@/server/domain/plain-date";
import { refreshStanding } from "@/server/services/progress/refresh-standing";
import { transaction } from "@/server/services/transaction";
import { owner } from "./owner";
import type { MadeProgram } from "./program";
import type { World } from "./world";

export type Granted = { requestId: string; authorizationId: string };

let requests = 0;

/**
 * Authorized sessions written straight into the tables, for tests of what comes after a decision: from so many days after
 * the program's first day, to so many.
 */
export async function grantSessions(
  world: World,
  { programId, startOn: firstOn, now }: MadeProgram,
  { sessions = 20, minutes = 240, from = 0, days = 27, approvedAt = now } = {},
): Promise<Granted> {
  const db = await owner();
  requests += 1;
  const startOn: PlainDate = addDays(firstOn, from);
  const endOn: PlainDate = addDays(firstOn, days);
  const { rows } = await db.query<{ id: string }>(
    `insert into request (number, number_key, program_id, payer_id, clinic_id, state, type, sessions, minutes_per_session,
       minutes_total, start_on, end_on, price_cents, fee_lines, reason, status, holder, holder_since, bucket, created_by_id)
     values ($1, $1, $2, $3, $4, (select state from program where id = $2), 'initial', $5, $6, $5 * $6::int, $7, $8, $5 * 25600, '[]', 'Test', 'approved', 'none', $9,
       'decided', $10) returning id`,
    [
      `TEST${requests}`,
      programId,
      world.payerId,
      world.clinicId,
      sessions,
      minutes,
      startOn,
      endOn,
      now,
      world.people.therapist.personId,
    ],
  );
  const requestId = rows[0]?.id ?? "";
  await db.query(
    `insert into determination (request_id, program_id, outcome, asked_sessions, asked_minutes, asked_cents, sessions, minutes,
       price_cents, fee_lines, start_on, end_on, text, decided_by_id, decided_by_role, decided_at, packet, packet_hash)
     select id, program_id, 'approved', sessions, minutes_total, price_cents, sessions, minutes_total, price_cents, '[]',
       start_on, end_on, '', $2, 'adjustor', $3, '{}', '' from request where id = $1`,
    [requestId, world.people.adjustor.personId, now],
  );
  const authorization = await db.query<{ id: string }>(
    `insert into "authorization" (number, program_id, request_id, sessions, minutes, price_cents, start_on, end_on, approved_at)
     select 'A' || number, program_id, id, sessions, minutes_total, price_cents, start_on, end_on, $2 from request where id = $1
     returning id`,
    [requestId, approvedAt],
  );
  await db.query("update stay_entry set frozen_at = coalesce(frozen_at, $2) where program_id = $1", [
    programId,
    now,
  ]);
  await transaction(world.people.therapist.identity, ({ tx, actor }) =>
    refreshStanding({ tx, actor, now }, programId),
  );
  return { requestId, authorizationId: authorization.rows[0]?.id ?? "" };
}
