import canonicalize from "canonicalize";
import { AppError } from "../domain/errors";
import type { DomainEvent } from "../domain/events";
import type { Context } from "./caller";

/**
 * Writes an event to the acting organization's audit chain and to the outbox, in the caller's transaction.
 * The outbox row wakes the live updates when the transaction commits.
 */
export async function record({ tx, actor, now }: Context, event: DomainEvent): Promise<void> {
  const programId = "programId" in event ? event.programId : null;
  const requestId = "requestId" in event ? event.requestId : null;
  const body = canonicalize({ ...event, at: now.toISOString(), by: actor.personId, as: actor.role });
  if (body === undefined) throw new AppError("RULE", "An event without content cannot be recorded.");
  await tx.sql("record_event", "select record_event($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)", [
    actor.organizationId ?? actor.personId,
    now,
    actor.personId,
    actor.role,
    actor.organizationId,
    event.type,
    programId,
    requestId,
    body,
    JSON.stringify(event),
  ]);
}
