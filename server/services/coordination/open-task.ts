import type { Role } from "../../domain/access/roles";
import type { Context } from "../caller";

/** What a task is about; a `call_` task closes only with who, when and outcome. */
type TaskKind =
  | "discharge"
  | "confirm_demands"
  | "sign"
  | "determine"
  | "answer"
  | "certify"
  | "conversation";

export type NewTask = {
  programId: string;
  requestId?: string | null;
  kind: TaskKind;
  /** No health data: a task may be mailed. */
  title: string;
  /** Words for the portal alone; they are never mailed. */
  detail?: string | null;
  holderRole: Role;
  holderPersonId?: string | null;
  dueAt: Date;
  /** The rule's firing: its name, the program, and the week or request it fired for. A second one is not opened. */
  dedupeKey: string;
};

/** Gives somebody something to do by an instant, in the command that caused it; once for each firing of a rule. */
export async function openTask({ tx, now }: Context, task: NewTask): Promise<void> {
  await tx.sql(
    "open_task",
    `insert into task (program_id, request_id, kind, title, holder_role, holder_person_id, due_at, dedupe_key, created_at, fired_at, detail)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$9,$10) on conflict (dedupe_key) do nothing`,
    [
      task.programId,
      task.requestId ?? null,
      task.kind,
      task.title,
      task.holderRole,
      task.holderPersonId ?? null,
      task.dueAt,
      task.dedupeKey,
      now,
      task.detail ?? null,
    ],
  );
}
