import canonicalize from "canonicalize";
import { AppError } from "../domain/errors";
import type { DomainEvent } from "../domain/events";
import type { Context } from "./caller";

const recordSql = `select record_event($1, $2, $3, $4, $5, e.type, e."programId", e."requestId", e.canonical, e.event)
  from (select * from jsonb_to_recordset($6::jsonb) as r(ord int, type text, "programId" uuid, "requestId" uuid, canonical text,
    event jsonb) order by r.ord offset 0) e`;

/**
 * Writes events, in their order, to the acting organization's audit chain and to the outbox, in the caller's transaction.
 * The outbox rows wake live updates and rules when the transaction commits.
 */
export async function record({ tx, actor, now }: Context, ...events: DomainEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event, ord) => {
    const canonical = canonicalize({ ...event, at: now.toISOString(), by: actor.personId, as: actor.role });
    if (canonical === undefined) throw new AppError("RULE", "An event without content cannot be recorded.");
    const programId = "programId" in event ? event.programId : null;
    const requestId = "requestId" in event ? event.requestId : null;
    return { ord, type: event.type, programId, requestId, canonical, event };
  });
  const chain = actor.organizationId ?? actor.personId;
  const by = [chain, now, actor.personId, actor.role, actor.organizationId];
  await tx.sql("record_events", recordSql, [...by, JSON.stringify(rows)]);
}
