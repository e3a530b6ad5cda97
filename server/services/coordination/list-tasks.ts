import { z } from "zod";
import type { Context } from "../caller";
import { query } from "../query";

export type TaskLine = {
  taskId: string;
  programId: string;
  requestId: string | null;
  kind: string;
  title: string;
  dueAt: string;
  late: boolean;
  /** Whether it closes only with a call's proof. */
  isCall: boolean;
  programNumber: string;
  claimNumber: string;
  workerName: string;
};

/** What the caller's role still owes, the soonest first: the caller's own and what nobody in person holds. A call not made is owed after the end too. */
export const listTasks = query({
  name: "listTasks",
  permission: "task:close",
  input: z.void(),
  views: null,
  run: (context) => tasksHeld(context),
});

export async function tasksHeld({ tx, actor, now }: Context): Promise<TaskLine[]> {
  return tx.sql<TaskLine>(
    "tasks_held",
    `select t.id as "taskId", t.program_id as "programId", t.request_id as "requestId", t.kind, t.title,
       to_json(t.due_at) #>> '{}' as "dueAt", t.due_at < $3 as late, t.kind like 'call\\_%' as "isCall",
       p.number as "programNumber", p.claim_number as "claimNumber", p.worker_name as "workerName"
     from task t join program p on p.id = t.program_id
     where t.closed_at is null and t.holder_role = $1::role and (p.discharged_on is null or t.kind like 'call\\_%')
       and (t.holder_person_id is null or t.holder_person_id = $2 or $1 = 'clinic')
     order by t.due_at, t.id limit 200`,
    [actor.role, actor.personId, now],
  );
}
