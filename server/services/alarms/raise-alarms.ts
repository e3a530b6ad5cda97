import { type Alarm, closesByProof } from "../../domain/alarms/alarm";
import { isHistory } from "../../domain/alarms/alarms-of";
import type { DomainEvent } from "../../domain/events";
import { systemActorId } from "../actor";
import type { Context } from "../caller";
import type { Loaded } from "./load-facts";

/** A program with what its rules give and what is written of it already. */
export type Found = Loaded & { alarms: Alarm[] };

type Raised = { id: string; dedupe_key: string };
type Closed = { id: string; program_id: string; request_id: string | null; kind: string };

const raiseSql = `insert into task (program_id, request_id, kind, title, detail, holder_role, holder_person_id, due_at, dedupe_key,
    fired_at, explanation, created_at, closed_at, closed_by_id, closing)
  select a.program_id, a.request_id, a.kind, a.title, a.sentence, a.holder_role::role, a.holder_person_id, a.due_at, a.key,
    a.fired_at, a.explanation, $2, a.closed_at, case when a.closed_at is not null then $3::uuid end, a.closing
  from jsonb_to_recordset($1::jsonb) as a(ord int, program_id uuid, request_id uuid, kind text, title text, sentence text,
    holder_role text, holder_person_id uuid, due_at timestamptz, key text, fired_at timestamptz, explanation jsonb,
    closed_at timestamptz, closing jsonb) order by a.ord
  on conflict (dedupe_key) do nothing returning id, dedupe_key`;

/** Where a holder reads of it: the person, else the organization the role acts for. */
const tellSql = `insert into notice (program_id, request_id, kind, text, to_person_id, to_organization_id, created_at)
  select t.program_id, t.request_id, 'alarm.' || t.kind, t.title || '.', t.holder_person_id,
    case when t.holder_person_id is null then case t.holder_role when 'clinic' then p.clinic_id else p.payer_id end end, $2
  from task t join program p on p.id = t.program_id where t.id = any($1::uuid[]) and t.closed_at is null order by t.fired_at, t.id`;

const closeSql = `update task t set closed_at = greatest(t.fired_at, e.at), closed_by_id = $2, closing = jsonb_build_object('note', e.because)
  from jsonb_to_recordset($1::jsonb) as e(key text, at timestamptz, because text)
  where t.dedupe_key = e.key and t.closed_at is null returning t.id, t.program_id, t.request_id, t.kind`;

/** When an alarm ends by itself; a call ends by its proof only. */
export const endOf = ({ kind, ended }: Alarm) => (closesByProof(kind) ? null : ended);

function rowOf(programId: string, alarm: Alarm, ord: number) {
  const end = endOf(alarm);
  return {
    ord,
    program_id: programId,
    request_id: alarm.requestId,
    kind: alarm.kind,
    title: alarm.title,
    sentence: alarm.sentence,
    holder_role: alarm.holder.role,
    holder_person_id: alarm.holder.personId,
    due_at: alarm.dueAt,
    key: alarm.key,
    fired_at: alarm.firedAt,
    explanation: alarm.explanation,
    closed_at: end?.at ?? null,
    closing: end && { note: end.because },
  };
}

type Placed = { programId: string; alarm: Alarm };

// Everybody writes in one order, so that two who look at the same programs wait for each other and never in a circle.
function inOrder(found: readonly Found[]): Placed[] {
  const placed = found.flatMap(({ facts, alarms }) =>
    alarms.map((alarm) => ({ programId: facts.program.id, alarm })),
  );
  return placed.toSorted(
    (a, b) => +a.alarm.firedAt - +b.alarm.firedAt || (a.alarm.key < b.alarm.key ? -1 : 1),
  );
}

/**
 * Writes the alarms that are not there yet, each with its notice, and closes those whose reason has gone; gives the
 * events. A key is written once whoever else writes it, so looking again, or two at once, fires nothing twice.
 */
export async function raiseAlarms(context: Context, found: readonly Found[]): Promise<DomainEvent[]> {
  const fresh = found.map(({ alarms, known, ...rest }) => ({
    ...rest,
    known,
    alarms: alarms.filter((alarm) => !(alarm.key in known) && !isHistory(alarm, context.now)),
  }));
  const placed = inOrder(fresh);
  const raised = await insert(context, placed);
  const closed = await close(context, found.flatMap(endedOf));
  return [...raisedEvents(placed, raised), ...closed.map(closedEvent)];
}

async function insert({ tx, now }: Context, placed: readonly Placed[]): Promise<Raised[]> {
  if (placed.length === 0) return [];
  const rows = JSON.stringify(placed.map(({ programId, alarm }, ord) => rowOf(programId, alarm, ord)));
  const raised = await tx.sql<Raised>("raise_alarms", raiseSql, [rows, now, systemActorId]);
  await tellHolders({ tx, now }, raised);
  return raised;
}

/** A notice to each holder of these open alarms. */
export async function tellHolders(
  { tx, now }: Pick<Context, "tx" | "now">,
  alarms: readonly { id: string }[],
): Promise<void> {
  if (alarms.length > 0) await tx.sql("tell_alarms", tellSql, [alarms.map(({ id }) => id), now]);
}

type End = { key: string; at: Date; because: string };

function endedOf({ alarms, known }: Found): End[] {
  return alarms.flatMap((alarm) => {
    const end = known[alarm.key]?.open && endOf(alarm);
    return end ? [{ key: alarm.key, ...end }] : [];
  });
}

async function close({ tx }: Context, ends: readonly End[]): Promise<Closed[]> {
  if (ends.length === 0) return [];
  const sorted = ends.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return tx.sql<Closed>("close_alarms", closeSql, [JSON.stringify(sorted), systemActorId]);
}

const gone = "Its reason is gone: what it stood on has changed.";

/** Closes what stands open of these programs and no rule gives any more. Only after every rule was asked. */
export async function closeGone(context: Context, found: readonly Found[]): Promise<DomainEvent[]> {
  const ends = found.flatMap(({ alarms, known }) => {
    const given = new Set(alarms.map(({ key }) => key));
    const open = Object.keys(known).filter(
      (key) => known[key]?.open && !given.has(key) && !key.startsWith("call_"),
    );
    return open.map((key) => ({ key, at: context.now, because: gone }));
  });
  return (await close(context, ends)).map(closedEvent);
}

function raisedEvents(placed: readonly Placed[], raised: readonly Raised[]): DomainEvent[] {
  const ids = new Map(raised.map(({ id, dedupe_key }) => [dedupe_key, id]));
  return placed.flatMap(({ programId, alarm }) => {
    const taskId = ids.get(alarm.key);
    if (!taskId) return [];
    const { kind, requestId, holder, firedAt } = alarm;
    const about = { programId, requestId, taskId, kind };
    return [{ type: "alarm.raised" as const, ...about, holder: holder.role, firedAt: firedAt.toISOString() }];
  });
}

function closedEvent({ id, program_id, request_id, kind }: Closed): DomainEvent {
  return { type: "alarm.closed", programId: program_id, requestId: request_id, taskId: id, kind };
}
