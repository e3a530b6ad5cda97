import { z } from "zod";
import { may } from "@/server/domain/access/permissions";
import type { Context } from "../caller";
import { query } from "../query";

/**
 * The caller's desk: what a reviewer holds, everything to decide for who leads the adjustors, one's own for an adjustor.
 * $1 is the payer, $3 the person.
 */
function deskOf({ actor }: Context): string {
  if (may(actor.role, "request:review"))
    return "r.bucket = 'waiting' and r.holder = 'reviewer' and $3::uuid is not null";
  const own = may(actor.role, "request:reassign") ? "$3::uuid is not null" : "r.adjustor_id = $3";
  return `r.bucket = 'decide' and ${own}`;
}

type Place = { next: string | null; previous: string | null; position: number; of: number };

/** The most rows a position is counted over. */
const mostCounted = 200;

/** Where a request stands among those the caller is to decide, deadline first, and its neighbours there. */
export async function placeInQueue(context: Context, requestId: string): Promise<Place> {
  const { tx, actor } = context;
  const desk = deskOf(context);
  const rows = await tx.sql<{ id: string; before: boolean }>(
    `queue_place_${actor.role}`,
    `with this as (select due_at, id from request where id = $2)
     (select r.id, true as before from request r, this where r.payer_id = $1 and ${desk}
        and (r.due_at, r.id) < (this.due_at, this.id) order by r.due_at desc, r.id desc limit ${mostCounted})
     union all
     (select r.id, false from request r, this where r.payer_id = $1 and ${desk}
        and (r.due_at, r.id) > (this.due_at, this.id) order by r.due_at, r.id limit ${mostCounted})`,
    [actor.organizationId, requestId, actor.personId],
  );
  const before = rows.filter((row) => row.before);
  const after = rows.filter((row) => !row.before);
  return {
    previous: before[0]?.id ?? null,
    next: after[0]?.id ?? null,
    position: before.length + 1,
    of: rows.length + 1,
  };
}

/** The request to go on with after this one: the next deadline, else the first that is left; null when none is. */
export async function nextRequestId(context: Context, requestId: string): Promise<string | null> {
  const { next } = await placeInQueue(context, requestId);
  if (next) return next;
  const [first] = await context.tx.sql<{ id: string }>(
    `queue_first_${context.actor.role}`,
    `select r.id from request r where r.payer_id = $1 and ${deskOf(context)} and r.id <> $2 order by r.due_at, r.id limit 1`,
    [context.actor.organizationId, requestId, context.actor.personId],
  );
  return first?.id ?? null;
}

/** The neighbours of a request in the caller's queue. */
export const nextRequest = query({
  name: "nextRequest",
  permission: "queue:read",
  input: z.object({ requestId: z.uuid("Open the request from the queue.") }),
  views: null,
  run: (context, { requestId }) => placeInQueue(context, requestId),
});
