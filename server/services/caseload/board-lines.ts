import type { Role } from "@/server/domain/access/roles";
import { ALARM_LABELS, type AlarmKind } from "@/server/domain/alarms/alarm";
import { type Holder, type RequestType, TYPE_LABELS } from "@/server/domain/authorization/request";
import type { Context } from "../caller";
import type { Cursor } from "../cursor";
import { countsSql, requestsSql, tasksSql } from "./board-sql";

/** One thing somebody must do: who holds it, by when, and since when nothing has happened. */
export type BoardLine = {
  key: string;
  programId: string;
  requestId: string | null;
  workerName: string;
  claimNumber: string;
  state: string;
  /** "Call the insurer about week 3 …", "Request R-10012, extension" */
  what: string;
  /** "Call owed", "Deadline near", "Request", "Task" */
  kind: string;
  holder: Role | Holder;
  holderName: string | null;
  since: string;
  dueAt: string | null;
  /** A task its holder may close; null for a request. */
  taskId: string | null;
  isCall: boolean;
  /** Whether it is a proposed discharge, which is answered rather than closed. */
  isProposal: boolean;
};

type PartyRow = { program_id: string; worker_name: string; claim_number: string; state: string };
type TaskRow = PartyRow & {
  id: string;
  request_id: string | null;
  kind: string;
  title: string;
  holder_role: Role;
  holder_name: string | null;
  fired_at: Date;
  due_at: Date;
};
type RequestRow = PartyRow & {
  id: string;
  number: string;
  type: RequestType;
  holder: Holder;
  holder_name: string | null;
  holder_since: Date;
  due_at: Date | null;
};

const TASK = "Task";
const REQUEST = "Request";
const alarmKinds = Object.keys(ALARM_LABELS) as AlarmKind[];

/** What a kind of task is called on the board. */
const labelOf = (kind: string) => ALARM_LABELS[kind as AlarmKind] ?? TASK;

type Asked = { holder?: string | undefined; kind?: string | undefined; after: Cursor | null };

/** The kinds of tasks that a name of the board means, and whether it means these or all but these. */
function kindsOf(name: string | undefined): [string[] | null, boolean] {
  if (!name) return [null, true];
  if (name === TASK) return [alarmKinds, false];
  return [alarmKinds.filter((kind) => labelOf(kind) === name), true];
}

/**
 * Open tasks, alarms and requests of the reader's programs, the longest idle first: `size` of them after a place, and one
 * more where there are more.
 */
export async function boardLines(
  { tx, actor }: Context,
  { holder, kind, after }: Asked,
  size: number,
): Promise<BoardLine[]> {
  const [kinds, meant] = kindsOf(kind);
  const asked = [actor.role, actor.personId, holder ?? null];
  const page = [after?.value ?? null, after?.id ?? null, size + 1];
  const tasks = await tx.sql<TaskRow>("board_tasks", tasksSql, [...asked, ...page, kinds, meant]);
  const noRequests = kind !== undefined && kind !== REQUEST;
  const requests = noRequests
    ? []
    : await tx.sql<RequestRow>("board_requests", requestsSql, [...asked, ...page]);
  return [...tasks.map(taskLine), ...requests.map(requestLine)].toSorted(byIdle).slice(0, size + 1);
}

export type BoardCount = { holder: string; kind: string; count: number };

/** How much of each kind lies with each holder: all of it, whatever the page shows. */
export async function boardCounts({ tx, actor }: Context): Promise<BoardCount[]> {
  const rows = await tx.sql<BoardCount & { request: boolean }>("board_counts", countsSql, [
    actor.role,
    actor.personId,
  ]);
  return rows.map(({ request, kind, ...row }) => ({ ...row, kind: request ? REQUEST : labelOf(kind) }));
}

const byIdle = (a: BoardLine, b: BoardLine) =>
  a.since.localeCompare(b.since) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

function taskLine(row: TaskRow): BoardLine {
  return {
    ...partyOf(row),
    key: row.id,
    requestId: row.request_id,
    what: row.title,
    kind: labelOf(row.kind),
    holder: row.holder_role,
    holderName: row.holder_name,
    since: row.fired_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    taskId: row.id,
    isCall: row.kind.startsWith("call_"),
    isProposal: row.kind === "agree_discharge",
  };
}

function requestLine(row: RequestRow): BoardLine {
  return {
    ...partyOf(row),
    key: row.id,
    requestId: row.id,
    what: `Request ${row.number}, ${TYPE_LABELS[row.type].toLowerCase()}`,
    kind: REQUEST,
    holder: row.holder,
    holderName: row.holder_name,
    since: row.holder_since.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
    taskId: null,
    isCall: false,
    isProposal: false,
  };
}

const partyOf = (row: PartyRow) => ({
  programId: row.program_id,
  workerName: row.worker_name,
  claimNumber: row.claim_number,
  state: row.state,
});
