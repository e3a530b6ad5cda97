import type { Role } from "@/server/domain/access/roles";
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
  /** "Call the insurer about week 3", "Request R-10012, extension" */
  what: string;
  holder: Role | Holder;
  holderName: string | null;
  since: string;
  dueAt: string | null;
  /** A task the reader may close by logging a call. */
  taskId: string | null;
};

type TaskRow = {
  id: string;
  program_id: string;
  worker_name: string;
  claim_number: string;
  state: string;
  title: string;
  holder_role: Role;
  holder_name: string | null;
  created_at: Date;
  due_at: Date;
};

type RequestRow = {
  id: string;
  program_id: string;
  worker_name: string;
  claim_number: string;
  state: string;
  number: string;
  type: RequestType;
  holder: Holder;
  holder_name: string | null;
  holder_since: Date;
  due_at: Date | null;
};

const mostLines = 300;

/** The ball-holder board: every open task and request of the reader's programs, the longest idle first. */
export async function loadBoard(context: Context): Promise<BoardLine[]> {
  const lines = [...(await openTasks(context)), ...(await openRequests(context))];
  return lines.toSorted((a, b) => a.since.localeCompare(b.since));
}

// A request stands on the board itself; the task that it opened would say it twice.
async function openTasks({ tx }: Context): Promise<BoardLine[]> {
  const rows = await tx.sql<TaskRow>(
    "board_tasks",
    `select t.id, t.program_id, p.worker_name, p.claim_number, p.state, t.title, t.holder_role,
       left(f.given_name, 1) || '. ' || f.family_name as holder_name, t.created_at, t.due_at
     from task t join program p on p.id = t.program_id left join person f on f.id = t.holder_person_id
     where t.closed_at is null and p.discharged_on is null
       and not (t.request_id is not null and t.kind in ('determine', 'answer')) order by t.created_at limit ${mostLines}`,
  );
  return rows.map((row) => ({
    ...partyOf(row),
    key: row.id,
    requestId: null,
    what: row.title,
    holder: row.holder_role,
    holderName: row.holder_name,
    since: row.created_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    taskId: row.id,
  }));
}

async function openRequests({ tx }: Context): Promise<BoardLine[]> {
  const rows = await tx.sql<RequestRow>(
    "board_requests",
    `select r.id, r.program_id, p.worker_name, p.claim_number, p.state, r.number, r.type, r.holder, r.holder_since, r.due_at,
       case when r.holder = 'adjustor' then left(f.given_name, 1) || '. ' || f.family_name end as holder_name
     from request r join program p on p.id = r.program_id left join person f on f.id = r.adjustor_id
     where r.bucket in ('decide', 'waiting') and r.is_latest and r.holder <> 'none'
     order by r.holder_since limit ${mostLines}`,
  );
  return rows.map((row) => ({
    ...partyOf(row),
    key: row.id,
    requestId: row.id,
    what: `Request ${row.number}, ${TYPE_LABELS[row.type].toLowerCase()}`,
    holder: row.holder,
    holderName: row.holder_name,
    since: row.holder_since.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
    taskId: null,
  }));
}

type PartyRow = Pick<TaskRow, "program_id" | "worker_name" | "claim_number" | "state">;

const partyOf = (row: PartyRow) => ({
  programId: row.program_id,
  workerName: row.worker_name,
  claimNumber: row.claim_number,
  state: row.state,
});
