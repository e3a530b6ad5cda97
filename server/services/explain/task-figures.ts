import { z } from "zod";
import type { Role } from "@/server/domain/access/roles";
import { roleLabels } from "@/server/domain/access/roles";
import { explainIdle, explainTaskDue } from "@/server/domain/coordination/explain-task";
import { idleText } from "@/server/domain/coordination/idle-text";
import { AppError } from "@/server/domain/errors";
import type { Explanation } from "@/server/domain/explanation";
import { formatDue } from "@/server/domain/jurisdictions/format-due";
import { zoneOf } from "@/server/domain/jurisdictions/zones";
import { loadCalendars } from "../jurisdictions/load-calendars";
import { query } from "../query";
import { type Figure, figure } from "./figure";

type Row = {
  programId: string;
  state: string;
  title: string;
  detail: string | null;
  explanation: Explanation | null;
  holderRole: Role;
  firedAt: Date;
  dueAt: Date;
};

const taskSql = `select t.program_id as "programId", p.state, t.title, t.detail, t.explanation, t.holder_role as "holderRole",
    t.fired_at as "firedAt", t.due_at as "dueAt"
  from task t join program p on p.id = t.program_id where t.id = $1`;

/** The figures of a task on the board: why it is there, when it is due, how long it has lain. Asked for when one is opened. */
export const taskFigures = query({
  name: "taskFigures",
  permission: "board:read",
  input: z.object({ taskId: z.uuid({ error: "Open the task from the board." }) }),
  views: (answer: { programId: string; figures: Figure[] }) => answer.programId,
  async run(context, { taskId }) {
    const { tx, now } = context;
    const [task] = await tx.sql<Row>("task_figures", taskSql, [taskId]);
    if (!task) throw new AppError("NOT_FOUND", "There is no such task among those of your programs.");
    const calendars = await loadCalendars(context);
    return { programId: task.programId, figures: figuresOf(task, now, calendars.ofState(task.state, now)) };
  },
});

function figuresOf(task: Row, now: Date, calendar: Parameters<typeof formatDue>[3]): Figure[] {
  const { title, detail, explanation, dueAt, firedAt, state } = task;
  const zone = zoneOf(state);
  const due = formatDue(dueAt, zone, now, calendar);
  const waiting = { holder: roleLabels[task.holderRole], since: firedAt, now, zone };
  const raised = explanation && { ...explanation, formula: `${detail} (${explanation.formula})` };
  return [
    ...figure("raised", "Why it is here", title, raised),
    ...figure("due", "Due", `${due.due} · ${due.left}`, raised ?? explainTaskDue(title, due, waiting)),
    ...figure("idle", "Idle", idleText(firedAt.toISOString(), now.toISOString()), explainIdle(waiting)),
  ];
}
