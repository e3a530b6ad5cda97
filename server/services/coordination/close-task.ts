import type { ActingRole, Role } from "../../domain/access/roles";
import type { CallParty } from "../../domain/coordination/labels";
import { CloseTask } from "../../domain/coordination/schema";
import { AppError } from "../../domain/errors";
import type { DomainEvent } from "../../domain/events";
import type { Context } from "../caller";
import { command } from "../command";
import { addCall } from "./add-call";

type Task = { id: string; program_id: string; kind: string; holder_role: Role };

/** Which party a call task is about; other tasks need no call. */
const CALLED: Record<string, CallParty> = { call_insurer: "insurer", call_physician: "physician" };

/** Closes a task of the actor's own role. A call task closes only with who was spoken with, when, and the outcome. */
export const closeTask = command({
  name: "closeTask",
  permission: "task:close",
  input: ({ now }) => CloseTask({ now }),
  async run(context, { taskId, call, note }) {
    const task = await openTaskOf(context, taskId);
    if (task.kind === "follow_up")
      throw new AppError("RULE", "A follow-up closes with the worker's status; record it instead.", "taskId");
    if (task.kind === "certify")
      throw new AppError("RULE", "This closes with your word: certify the request, or decline.", "taskId");
    if (task.kind === "agree_discharge")
      throw new AppError(
        "RULE",
        "A proposed discharge is answered: agree, or say why the program should go on.",
        "taskId",
      );
    const party = CALLED[task.kind];
    if (party && !call)
      throw new AppError(
        "RULE",
        "A call is proven by who was spoken with, when, and what came of it; fill in all three.",
        "call",
      );
    const callId =
      party && call ? await addCall(context, { ...call, programId: task.program_id, party, taskId }) : null;
    await closeOpen(context, taskId, { note, callId });
    const events: DomainEvent[] = [
      { type: "task.closed", programId: task.program_id, taskId, kind: task.kind },
    ];
    if (party) events.unshift({ type: "call.logged", programId: task.program_id, party, taskId });
    return { result: { taskId, callId }, event: events };
  },
});

/** A claims manager stands in for the adjustors; everybody else closes what is held by the own role. */
export function holdsFor(actor: ActingRole, holder: string): boolean {
  return actor === holder || (actor === "claims_manager" && holder === "adjustor");
}

/** A task that the caller's role holds; NOT_FOUND or FORBIDDEN otherwise. */
export async function openTaskOf({ tx, actor }: Context, taskId: string): Promise<Task> {
  const [task] = await tx.sql<Task>(
    "task_to_close",
    "select id, program_id, kind, holder_role from task where id = $1",
    [taskId],
  );
  if (!task) throw new AppError("NOT_FOUND", "There is no such task among yours.");
  if (holdsFor(actor.role, task.holder_role)) return task;
  throw new AppError("FORBIDDEN", "This task is held by another party, who closes it.");
}

/** Closes it with what was said or done; CONFLICT when somebody has closed it already. */
export async function closeOpen(
  { tx, actor, now }: Context,
  taskId: string,
  closing: { note: string | null; callId: string | null; answer?: string },
): Promise<void> {
  const closed = await tx.sql(
    "close_task",
    `update task set closed_at = $2, closed_by_id = $3, closing = $4 where id = $1 and closed_at is null returning id`,
    [taskId, now, actor.personId, JSON.stringify(closing)],
  );
  if (closed.length === 0)
    throw new AppError("CONFLICT", "This task has been closed already; reload to see by whom.", "taskId");
}
