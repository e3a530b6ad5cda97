import type { PgBoss } from "pg-boss";
import { transaction } from "../services/transaction";
import { atOnce } from "./check-programs-job";
import { enqueuePrograms } from "./enqueue";

const mostAtOnce = 1_000;

/** Takes what has happened since; several workers take different events. What alarms did asks no rule again. */
const takeSql = `with taken as (
    select id, program_id, type from outbox where handled_at is null order by id limit ${mostAtOnce} for update skip locked),
  marked as (update outbox o set handled_at = $1 from taken t where o.id = t.id returning 1)
  select t.program_id from taken t cross join (select count(*) from marked) m where t.program_id is not null
    and t.type not like 'alarm.%' group by t.program_id order by min(t.id)`;

const leftSql = "select 1 from outbox where handled_at is null limit 1";

/**
 * Turns events into questions to the rules: marks them handled and asks for their programs, in one transaction, so that
 * an event wakes its rules once however often this process dies. Says whether more is waiting.
 */
export function relayEvents(boss: PgBoss): Promise<boolean> {
  return transaction({ kind: "system" }, async ({ tx }) => {
    const rows = await tx.sql<{ program_id: string }>("take_events", takeSql, [new Date()]);
    for (const { program_id } of rows) await enqueuePrograms(boss, tx, [program_id], { priority: atOnce });
    return (await tx.sql("events_left", leftSql)).length > 0;
  });
}
