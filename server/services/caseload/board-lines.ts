import type { Role } from "@/server/domain/access/roles";
import { ALARM_LABELS, type AlarmKind } from "@/server/domain/alarms/alarm";
import { type Holder, type RequestType, TYPE_LABELS } from "@/server/domain/authorization/request";
import type { Context } from "../caller";

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

const mostLines = 300;

/** An adjustor's board is of the own claims; everybody else's of all programs they are party to. */
const own = "($1 <> 'adjustor' or p.adjustor_id = $2)";

// A task that an alarm or a request says better stands as that one; what is owed after the end stands on the board too: calls not made, and the follow-up.
const tasksSql = `select t.id, t.program_id, t.request_id, t.kind, p.worker_name, p.claim_number, p.state, t.title,
    t.holder_role, left(f.given_name, 1) || '. ' || f.family_name as holder_name, t.fired_at, t.due_at
  from task t join program p on p.id = t.program_id left join person f on f.id = t.holder_person_id
  where t.closed_at is null and ${own}
    and (p.discharged_on is null or t.kind in ('follow_up', 'call_insurer', 'call_physician'))
    and not (t.request_id is not null and t.kind in ('determine', 'answer'))
    and not (t.kind = 'sign' and exists (select from task u where u.program_id = t.program_id and u.kind = 'unsigned' and u.closed_at is null))
    order by t.fired_at limit ${mostLines}`;

// A request whose deadline has raised an alarm stands there as that alarm: one ball, one line.
const requestsSql = `select r.id, r.program_id, p.worker_name, p.claim_number, p.state, r.number, r.type, r.holder, r.holder_since, r.due_at,
    case when r.holder = 'adjustor' then left(f.given_name, 1) || '. ' || f.family_name end as holder_name
  from request r join program p on p.id = r.program_id left join person f on f.id = r.adjustor_id
  where r.bucket in ('decide', 'waiting') and r.is_latest and r.holder <> 'none' and ${own}
    and not exists (select from task t where t.program_id = r.program_id and t.request_id = r.id and t.closed_at is null
      and t.explanation is not null and t.holder_role::text = r.holder::text)
  order by r.holder_since limit ${mostLines}`;

/** Every open task, alarm and request of the reader's programs, the longest idle first. */
export async function boardLines({ tx, actor }: Context): Promise<BoardLine[]> {
  const reader = [actor.role, actor.personId];
  const tasks = await tx.sql<TaskRow>("board_tasks", tasksSql, reader);
  const requests = await tx.sql<RequestRow>("board_requests", requestsSql, reader);
  return [...tasks.map(taskLine), ...requests.map(requestLine)].toSorted((a, b) =>
    a.since.localeCompare(b.since),
  );
}

function taskLine(row: TaskRow): BoardLine {
  return {
    ...partyOf(row),
    key: row.id,
    requestId: row.request_id,
    what: row.title,
    kind: ALARM_LABELS[row.kind as AlarmKind] ?? "Task",
    holder: row.holder_role,
    holderName: row.holder_name,
    since: row.fired_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    taskId: row.id,
    isCall: row.kind.startsWith("call_"),
  };
}

function requestLine(row: RequestRow): BoardLine {
  return {
    ...partyOf(row),
    key: row.id,
    requestId: row.id,
    what: `Request ${row.number}, ${TYPE_LABELS[row.type].toLowerCase()}`,
    kind: "Request",
    holder: row.holder,
    holderName: row.holder_name,
    since: row.holder_since.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
    taskId: null,
    isCall: false,
  };
}

const partyOf = (row: PartyRow) => ({
  programId: row.program_id,
  workerName: row.worker_name,
  claimNumber: row.claim_number,
  state: row.state,
});
