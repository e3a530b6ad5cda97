import type { Role } from "../../../domain/access/roles";
import type { Context } from "../../caller";

export type CallLine = {
  callId: string;
  party: string;
  spokeWith: string;
  calledAt: string;
  outcome: string;
  by: string;
  byRole: Role;
};

export type ProgramTask = {
  taskId: string;
  kind: string;
  title: string;
  holderRole: Role;
  dueAt: string;
  closedAt: string | null;
  /** What was said to a proposed discharge, and by whom; null for anything else. */
  answer: { agrees: boolean; reason: string | null; by: string } | null;
};

export type MessageLine = { messageId: string; from: string; fromRole: Role; text: string; sentAt: string };

export async function loadCalls({ tx }: Context, programId: string): Promise<CallLine[]> {
  return tx.sql<CallLine>(
    "program_calls",
    `select c.id as "callId", c.party, c.spoke_with as "spokeWith", to_json(c.called_at) #>> '{}' as "calledAt", c.outcome,
       f.given_name || ' ' || f.family_name as by, c.by_role as "byRole"
     from call c join person f on f.id = c.by_person_id where c.program_id = $1 order by c.called_at desc`,
    [programId],
  );
}

/** Open tasks first, the soonest due first; then closed ones. */
export async function loadTasks({ tx }: Context, programId: string): Promise<ProgramTask[]> {
  return tx.sql<ProgramTask>(
    "program_tasks",
    `select t.id as "taskId", t.kind, t.title, t.holder_role as "holderRole", to_json(t.due_at) #>> '{}' as "dueAt",
       to_json(t.closed_at) #>> '{}' as "closedAt", case when t.closing ? 'answer' then json_build_object(
         'agrees', t.closing->>'answer' = 'agree', 'reason', t.closing->'note', 'by', f.given_name || ' ' || f.family_name) end as answer
     from task t left join person f on f.id = t.closed_by_id where t.program_id = $1 order by t.closed_at desc nulls first, t.due_at`,
    [programId],
  );
}

/** What worker and clinic have written to each other, the oldest first. Only for these two. */
export async function loadMessages({ tx }: Context, programId: string): Promise<MessageLine[]> {
  return tx.sql<MessageLine>(
    "program_messages",
    `select m.id as "messageId", f.given_name || ' ' || f.family_name as "from", m.from_role as "fromRole", m.text,
       to_json(m.sent_at) #>> '{}' as "sentAt"
     from message m join person f on f.id = m.from_person_id where m.program_id = $1 order by m.sent_at, m.id`,
    [programId],
  );
}
