import type { RequestStatus, RequestType } from "../../domain/authorization/request";
import type { FeeLine } from "../../domain/fees/fee-line";
import type { PlainDate } from "../../domain/plain-date";
import type { ExcuseCode } from "../../domain/progress/excuse";
import type { Context } from "../caller";

type FiledAuthorization = {
  number: string;
  sessions: number;
  minutes: number;
  priceCents: number;
  usedSessions: number;
  usedMinutes: number;
  usedCents: number;
  /** The most minutes of a session, where fewer than asked were approved. */
  minutesPerSession: number | null;
  startOn: PlainDate;
  endOn: PlainDate;
};
type FiledRequest = {
  id: string;
  number: string;
  type: RequestType;
  status: RequestStatus;
  sessions: number;
  priceCents: number;
  startOn: PlainDate;
  endOn: PlainDate;
  /** While it is to be decided. */
  dueAt: string | null;
};
type FiledSession = {
  heldOn: PlainDate;
  minutes: number;
  attended: boolean;
  excuse: ExcuseCode | null;
  priceCents: number;
  /** The lines it was priced by, as they stood on its day. */
  feeLines: FeeLine[];
  /** No authorization covers it. */
  surprise: boolean;
};
type FiledDocument = {
  id: string;
  kind: string;
  fileName: string;
  receiptNumber: string;
  uploadedAt: string;
};
type FiledSignature = { kind: string; decision: string; comment: string | null; signedAt: string };
type FiledTask = { id: string; kind: string; title: string; dueAt: string };

/** What hangs on a program beside its evidence and its stay, newest first. */
export type FileRows = {
  payerName: string;
  physicianName: string | null;
  discharged: {
    started: boolean;
    workStatus: string;
    completed: boolean;
    reason: string;
    stopRule: boolean;
  } | null;
  authorizations: FiledAuthorization[];
  requests: FiledRequest[];
  sessions: FiledSession[];
  documents: FiledDocument[];
  signatures: FiledSignature[];
  tasks: FiledTask[];
};

const list = (columns: string, from: string, order: string) =>
  `(select coalesce(json_agg(json_build_object(${columns}) order by ${order}), '[]') from ${from})`;

const authorizations = list(
  `'number', a.number, 'sessions', a.sessions, 'minutes', a.minutes, 'priceCents', a.price_cents,
   'usedSessions', a.used_sessions, 'usedMinutes', a.used_minutes, 'usedCents', a.used_cents,
   'minutesPerSession', a.minutes_per_session,
   'startOn', a.start_on, 'endOn', a.end_on`,
  `"authorization" a where a.program_id = $1`,
  "a.approved_at desc",
);
const requests = list(
  `'id', q.id, 'number', q.number, 'type', q.type, 'status', q.status, 'sessions', q.sessions,
   'priceCents', q.price_cents, 'startOn', q.start_on, 'endOn', q.end_on, 'dueAt', case when q.bucket in ('decide', 'waiting') then q.due_at end`,
  "request q where q.program_id = $1",
  "q.created_at desc",
);
const sessions = list(
  `'heldOn', s.held_on, 'minutes', s.minutes, 'attended', s.attended, 'excuse', s.excuse_code,
   'priceCents', s.price_cents, 'feeLines', s.fee_lines, 'surprise', s.surprise`,
  "program_session s where s.program_id = $1",
  "s.held_on desc",
);
const documents = list(
  `'id', d.id, 'kind', d.kind, 'fileName', d.file_name, 'receiptNumber', d.receipt_number, 'uploadedAt', d.uploaded_at`,
  "document d where d.program_id = $1",
  "d.uploaded_at desc",
);
const signatures = list(
  `'kind', g.kind, 'decision', g.decision, 'comment', g.comment, 'signedAt', g.signed_at`,
  "signature g where g.program_id = $1",
  "g.signed_at desc",
);
const tasks = list(
  `'id', t.id, 'kind', t.kind, 'title', t.title, 'dueAt', t.due_at`,
  "task t where t.program_id = $1 and t.closed_at is null and t.holder_role = 'clinic'",
  "t.due_at",
);

const fileRowsSql = `select
  (select o.name from organization o where o.id = p.payer_id) as "payerName",
  (select n.given_name || ' ' || n.family_name from person n where n.id = p.physician_id) as "physicianName",
  (select json_build_object('started', o.started, 'workStatus', o.work_status, 'completed', o.completed, 'reason', o.reason, 'stopRule', o.stop_rule)
    from outcome o where o.program_id = p.id) as discharged,
  ${authorizations} as authorizations, ${requests} as requests, ${sessions} as sessions, ${documents} as documents,
  ${signatures} as signatures, ${tasks} as tasks
  from program p where p.id = $1`;

/** Authorizations, requests, sessions, documents, signatures and the clinic's open tasks of a program, in one round trip. */
export async function loadFileRows({ tx }: Context, programId: string): Promise<FileRows> {
  const [row] = await tx.sql<FileRows>("clinic_file_rows", fileRowsSql, [programId]);
  if (!row) throw new Error("the program was found a moment ago in this transaction");
  return row;
}
