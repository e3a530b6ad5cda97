import { z } from "zod";
import { dayIn } from "@/server/domain/plain-date";
import { type StandingLine, standingLineFrom, standingLineJson } from "../programs/standing-line";
import { query } from "../query";
import type { CurrentStatus, OrderDocument, PatientLine, Plan } from "./patient-line";

type Signed = { kind: "order" | "plan"; decision: "signed" | "returned"; staySeq: number | null; at: string };

type Row = {
  line: StandingLine;
  kind: PatientLine["kind"];
  referred_on: PatientLine["referredOn"];
  plan: Plan | null;
  signatures: Signed[];
  order_document: OrderDocument | null;
  work_status: CurrentStatus | null;
  expedited: PatientLine["expeditedWaits"];
  tasks: PatientLine["tasks"];
};

const patientsSql = `select ${standingLineJson} as line, p.kind, p.referred_on::text,
  (select json_build_object('seq', e.seq, 'startOn', e.start_on, 'endOn', e.end_on, 'weeks', e.weeks,
     'sessionsPerWeek', e.sessions_per_week, 'sessions', e.sessions, 'minutesByWeek', e.minutes_by_week,
     'reason', e.reason, 'plannedAt', e.created_at)
   from stay_entry e where e.program_id = p.id order by e.seq desc limit 1) as plan,
  (select coalesce(json_agg(json_build_object('kind', g.kind, 'decision', g.decision, 'staySeq', g.stay_seq,
     'at', g.signed_at) order by g.signed_at), '[]') from signature g where g.program_id = p.id) as signatures,
  (select json_build_object('documentId', d.id, 'fileName', d.file_name) from document d
   where d.program_id = p.id and d.kind = 'order' order by d.uploaded_at desc limit 1) as order_document,
  (select json_build_object('status', w.status, 'restrictions', w.restrictions, 'fromOn', w.from_on, 'untilOn', w.until_on)
   from work_status w where w.program_id = p.id order by w.issued_at desc limit 1) as work_status,
  (select coalesce(json_agg(json_build_object('requestId', t.request_id, 'title', t.title, 'reason', t.detail,
     'askedAt', t.fired_at) order by t.fired_at), '[]')
   from task t where t.program_id = p.id and t.closed_at is null and t.kind = 'certify') as expedited,
  (select coalesce(json_agg(json_build_object('taskId', t.id, 'title', t.title, 'dueAt', t.due_at,
     'why', case when t.explanation is not null then t.detail end, 'isProposal', t.kind = 'agree_discharge') order by t.due_at), '[]')
   from task t where t.program_id = p.id and t.closed_at is null and t.holder_role = 'physician' and t.kind <> 'certify') as tasks
  from ${standingLineFrom} where p.discharged_on is null
  order by coalesce(s.flat_weeks, 0) desc, p.worker_name, p.id`;

/** The physician's own patients, what waits for a signature first. No money. */
export const patients = query({
  name: "patients",
  permission: "patients:read",
  input: z.void(),
  views: null,
  async run({ tx, actor }) {
    const rows = await tx.sql<Row>("patients", patientsSql);
    const lines = rows.map((row) => patientLine(row, actor.timeZone));
    const waits = (line: PatientLine) => Number(waitsForSignature(line));
    return lines.toSorted((a, b) => waits(b) - waits(a));
  },
});

const waitsForSignature = ({ orderWaits, planWaits, expeditedWaits }: PatientLine) =>
  orderWaits || planWaits !== null || expeditedWaits.length > 0;

function patientLine(row: Row, zone: string): PatientLine {
  const { line, plan, signatures } = row;
  const onPlan = plan ? signatures.filter((each) => isAbout(each, plan)) : [];
  const decision = onPlan.at(-1)?.decision ?? null;
  const signed = signatures.findLast((each) => each.kind === "plan" && each.decision === "signed");
  return {
    ...line,
    kind: row.kind,
    referredOn: row.referred_on,
    orderWaits: !signatures.some((each) => each.kind === "order" && each.decision === "signed"),
    orderDocument: row.order_document,
    planWaits: decision === null ? plan : null,
    planReturned: decision === "returned",
    planSignedOn: signed ? dayIn(new Date(signed.at), zone) : null,
    expeditedWaits: row.expedited,
    workStatus: row.work_status,
    tasks: row.tasks,
  };
}

// A plan replaced before it was frozen keeps its number in the ledger: a signature older than it is of another plan.
function isAbout({ kind, staySeq, at }: Signed, plan: Plan): boolean {
  return kind === "plan" && staySeq === plan.seq && new Date(at) >= new Date(plan.plannedAt);
}
