import type { RequestStatus } from "@/server/domain/authorization/request";
import type { PlainDate } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import type { ProgramFacts } from "../programs/find";

type ProgramRequest = {
  id: string;
  /** The approval's number once there is one: it is what others quote. */
  number: string;
  status: RequestStatus;
  startOn: PlainDate;
  endOn: PlainDate;
  sessions: number;
  decidedOn: PlainDate | null;
};

type FiledDocument = {
  id: string;
  kind: string;
  fileName: string;
  receiptNumber: string;
  uploadedAt: string;
};

/** What stands beside a request: signatures, documents, and the program's requests in the order they came. */
export type Paperwork = {
  orderSignedOn: PlainDate | null;
  planSignedOn: PlainDate | null;
  documents: FiledDocument[];
  requests: ProgramRequest[];
  /** Requests of the claim's other programs, as far as the reader may see them. */
  elsewhere: ProgramRequest[];
};

const requestsOf = (which: string) => `(select coalesce(json_agg(json_build_object('id', r.id,
    'number', coalesce(a.number, r.number), 'status', r.status, 'startOn', r.start_on, 'endOn', coalesce(a.end_on, r.end_on),
    'sessions', coalesce(a.sessions, r.sessions), 'decidedOn', (r.decided_at at time zone $2)::date)
    order by r.created_at, r.id), '[]')
    from request r left join "authorization" a on a.request_id = r.id where ${which})`;

const paperworkSql = `select
  (select (max(g.signed_at) at time zone $2)::date::text from signature g where g.program_id = $1 and g.kind = 'order' and g.decision = 'signed')
    as "orderSignedOn",
  (select (max(g.signed_at) at time zone $2)::date::text from signature g where g.program_id = $1 and g.kind = 'plan' and g.decision = 'signed'
    and exists (select from stay_entry e where e.program_id = $1 and e.seq = g.stay_seq and g.signed_at >= e.created_at
      and e.seq = (select max(seq) from stay_entry where program_id = $1))) as "planSignedOn",
  (select coalesce(json_agg(json_build_object('id', d.id, 'kind', d.kind, 'fileName', d.file_name,
    'receiptNumber', d.receipt_number, 'uploadedAt', d.uploaded_at) order by d.uploaded_at), '[]')
    from document d where d.program_id = $1) as documents,
  ${requestsOf("r.program_id = $1")} as requests,
  ${requestsOf("r.program_id in (select o.id from program o join program m on m.claim_id = o.claim_id where m.id = $1 and o.id <> $1)")}
    as elsewhere`;

/** Signatures, documents and requests of a program the caller may see, in one round trip; days are the clinic's. */
export async function loadPaperwork(
  { tx }: Context,
  { id, clinicZone }: Pick<ProgramFacts, "id" | "clinicZone">,
): Promise<Paperwork> {
  const [row] = await tx.sql<Paperwork>("paperwork", paperworkSql, [id, clinicZone]);
  if (!row) throw new Error("a select without a table answers one row");
  return row;
}
