import type { DomainEvent } from "../../domain/events";
import type { Context } from "../caller";
import { endOf, type Found, tellHolders } from "./raise-alarms";

type Moved = { id: string; program_id: string; request_id: string | null; kind: string; role: string };

const moveSql = `update task t set holder_role = m.role::role, holder_person_id = m.person_id
  from jsonb_to_recordset($1::jsonb) as m(key text, role text, person_id uuid)
  where t.dedupe_key = m.key and t.closed_at is null
    and (t.holder_role::text, t.holder_person_id) is distinct from (m.role, m.person_id)
  returning t.id, t.program_id, t.request_id, t.kind, m.role`;

/**
 * Hands open alarms on to whoever holds them by now: a request was referred, a program given to another adjustor, a
 * person can no longer sign in. The new holder is told; since when it lies there is not changed. Gives the events.
 */
export async function handOn(context: Context, found: readonly Found[]): Promise<DomainEvent[]> {
  const moves = found.flatMap(({ alarms, known }) =>
    alarms.flatMap((alarm) => {
      const { key, holder } = alarm;
      const written = known[key];
      const same = written?.role === holder.role && written.personId === holder.personId;
      if (!written?.open || same || endOf(alarm)) return [];
      return [{ key, role: holder.role, person_id: holder.personId }];
    }),
  );
  if (moves.length === 0) return [];
  const sorted = moves.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const moved = await context.tx.sql<Moved>("move_alarms", moveSql, [JSON.stringify(sorted)]);
  await tellHolders(context, moved);
  return moved.map(({ id, program_id, request_id, kind, role }) => ({
    type: "alarm.handed_on",
    programId: program_id,
    requestId: request_id,
    taskId: id,
    kind,
    holder: role,
  }));
}
