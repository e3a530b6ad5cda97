import { z } from "zod";
import { AppError } from "@/server/domain/errors";
import type { Context } from "../caller";
import { command } from "../command";

const ReassignRequests = z.object({
  requestIds: z
    .array(z.uuid({ error: "Choose requests from the queue." }))
    .min(1, { error: "Choose at least one request." })
    .max(500, { error: "Reassign at most 500 requests at once." }),
  adjustorId: z.uuid({ error: "Choose an adjustor from the list." }),
});

type Moved = { id: string; number: string; program_id: string };

/** The claims manager gives requests, with their programs and claims' open tasks, to another adjustor of the payer. */
export const reassign = command({
  name: "reassign",
  permission: "request:reassign",
  input: ReassignRequests,
  async run(context, { requestIds, adjustorId }) {
    await refuseStranger(context, adjustorId);
    const moved = await move(context, requestIds, adjustorId);
    const result = { reassigned: moved.map(({ id }) => id), notFound: requestIds.length - moved.length };
    const event = moved.map((request) => ({
      type: "request.reassigned" as const,
      programId: request.program_id,
      requestId: request.id,
      requestNumber: request.number,
      to: adjustorId,
    }));
    return { result, event };
  },
});

async function refuseStranger({ tx, actor }: Context, adjustorId: string): Promise<void> {
  const found = await tx.sql(
    "own_adjustor",
    `select 1 from membership where person_id = $1 and organization_id = $2 and disabled_at is null
       and role in ('adjustor', 'claims_manager')`,
    [adjustorId, actor.organizationId],
  );
  if (found.length === 0)
    throw new AppError(
      "BAD_INPUT",
      "This is not an adjustor of yours; choose one from the list.",
      "adjustorId",
    );
}

async function move({ tx, now }: Context, requestIds: string[], adjustorId: string): Promise<Moved[]> {
  const moved = await tx.sql<Moved>(
    "reassign_requests",
    "update request set adjustor_id = $2 where id = any($1) returning id, number, program_id",
    [requestIds, adjustorId],
  );
  const programs = moved.map(({ program_id }) => program_id);
  await tx.sql("reassign_programs", "update program set adjustor_id = $2 where id = any($1)", [
    programs,
    adjustorId,
  ]);
  await tx.sql(
    "reassign_tasks",
    `update task set holder_person_id = $3 where program_id = any($1) and holder_role = 'adjustor' and closed_at is null
       and (explanation is not null or request_id is null or request_id = any($2))`,
    [programs, requestIds, adjustorId],
  );
  await tx.sql(
    "reassign_notices",
    `insert into notice (program_id, request_id, kind, text, to_person_id, created_at)
     select r.program_id, r.id, 'request.reassigned', 'Request ' || r.number || ' is now yours to decide.', $2, $3
     from request r where r.id = any($1)`,
    [moved.map(({ id }) => id), adjustorId, now],
  );
  return moved;
}
