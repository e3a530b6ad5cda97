import type { Completeness } from "@/server/domain/authorization/completeness";
import type { DecidedLine } from "@/server/domain/authorization/decided-lines";
import type { CareAmount } from "@/server/domain/authorization/determine";
import type { RequestAction, RequestStatus, RequestType } from "@/server/domain/authorization/request";
import { foldRequest, type RequestState } from "@/server/domain/authorization/status";
import { AppError } from "@/server/domain/errors";
import type { FeeLine } from "@/server/domain/fees/fee-line";
import type { ProgramKind } from "@/server/domain/fees/rate";
import { zoneOf } from "@/server/domain/jurisdictions/zones";
import type { PlainDate } from "@/server/domain/plain-date";
import { systemActorId } from "../actor";
import type { Context } from "../caller";
import type { StoredDeadline } from "./request-deadline";

/** Parties of a request's program, and what a letter or list calls them. */
type RequestProgram = {
  number: string;
  claimId: string;
  claimNumber: string;
  kind: ProgramKind;
  state: string;
  jobTitle: string | null;
  workerName: string;
  clinicName: string;
  employerName: string;
  workerId: string;
  physicianId: string | null;
  caseManagerId: string | null;
  adjustorId: string | null;
};

/** A recorded action with the name of who did it. */
export type NamedAction = RequestAction & { byName: string };

/** The version before: what was decided of it, by whom; nulls and nothing where it was not decided. */
type EarlierVersion = {
  id: string;
  number: string;
  type: RequestType;
  decidedById: string | null;
  /** Sessions approved by it. */
  sessions: number;
  lines: DecidedLine[];
};

type LaterVersion = { id: string; number: string; type: RequestType; status: RequestStatus };

/** A request with all that happened to it, and the state folded from that. */
export type RequestRecord = {
  id: string;
  number: string;
  version: number;
  programId: string;
  payerId: string;
  clinicId: string;
  adjustorId: string | null;
  type: RequestType;
  asked: CareAmount;
  minutesPerSession: number;
  startOn: PlainDate;
  endOn: PlainDate;
  feeLines: FeeLine[];
  reason: string;
  overrideReason: string | null;
  /** What has changed since an adverse decision, in the clinic's words. */
  substantialChange: string | null;
  /** As it was at submission; null for a request older than the score. */
  completeness: Completeness | null;
  deadline: StoredDeadline | null;
  /** The jurisdiction's zone (IANA). */
  zone: string;
  /** The version that this one replaces, reconsiders or approves after all. */
  refersTo: EarlierVersion | null;
  /** The versions that refer to it, in the order they came. */
  followers: LaterVersion[];
  program: RequestProgram;
  actions: NamedAction[];
  state: RequestState;
};

type Row = Omit<RequestRecord, "asked" | "zone" | "actions" | "state"> & CareAmount;
type ActionRow = {
  seq: number;
  type: NamedAction["type"];
  by: string;
  role: NamedAction["byRole"];
  name: string | null;
} & {
  at: Date;
  detail: NamedAction["detail"];
};

const columns = `select r.id, r.number, r.version, r.program_id as "programId", r.payer_id as "payerId",
  r.clinic_id as "clinicId", r.adjustor_id as "adjustorId", r.type, r.sessions, r.minutes_total as minutes,
  r.price_cents as cents, r.minutes_per_session as "minutesPerSession", r.start_on::text as "startOn",
  r.end_on::text as "endOn", r.fee_lines as "feeLines", r.reason, r.override_reason as "overrideReason",
  r.substantial_change as "substantialChange", r.completeness, r.deadline,
  json_build_object('number', p.number, 'claimId', p.claim_id, 'claimNumber', p.claim_number, 'kind', p.kind,
    'state', p.state, 'jobTitle', p.job_title, 'workerName', p.worker_name, 'clinicName', p.clinic_name,
    'employerName', p.employer_name, 'workerId', p.worker_id, 'physicianId', p.physician_id,
    'caseManagerId', p.case_manager_id, 'adjustorId', p.adjustor_id) as program,
  (select json_build_object('id', e.id, 'number', e.number, 'type', e.type, 'decidedById', d.decided_by_id,
      'sessions', coalesce(d.sessions, 0), 'lines', coalesce(d.lines, '[]'))
    from request e left join determination d on d.request_id = e.id where e.id = r.refers_to_id) as "refersTo",
  (select coalesce(json_agg(json_build_object('id', f.id, 'number', f.number, 'type', f.type, 'status', f.status)
      order by f.created_at, f.id), '[]')
    from request f where f.refers_to_id = r.id) as followers
  from request r join program p on p.id = r.program_id where r.id = $1`;

/**
 * A request the caller may see, with its actions. With `lock`, others who would act on it wait until this transaction
 * ends and then see what it did. Refuses NOT_FOUND for what is not there or not the caller's.
 */
export async function loadRequest(
  context: Context,
  requestId: string,
  { lock = false } = {},
): Promise<RequestRecord> {
  const { tx } = context;
  const [row] = lock
    ? await tx.sql<Row>("lock_request", `${columns} for update of r`, [requestId])
    : await tx.sql<Row>("load_request", columns, [requestId]);
  if (!row) throw new AppError("NOT_FOUND", "There is no such request among yours.");
  return withActions(row, await loadActions(context, requestId));
}

function withActions({ sessions, minutes, cents, ...row }: Row, actions: NamedAction[]): RequestRecord {
  return {
    ...row,
    asked: { sessions, minutes, cents },
    zone: zoneOf(row.program.state),
    actions,
    state: foldState(actions, row.deadline),
  };
}

/** Whether a question stops the deadline is the rule's word, as kept with the request. */
export function foldState(actions: readonly RequestAction[], stored: StoredDeadline | null): RequestState {
  return foldRequest(actions, { informationStopsDeadline: stored?.rule.informationStopsDeadline ?? false });
}

async function loadActions({ tx }: Context, requestId: string): Promise<NamedAction[]> {
  const rows = await tx.sql<ActionRow>(
    "load_actions",
    `select a.seq, a.type, a.by_person_id as by, a.by_role as role, a.at, a.detail,
       left(s.given_name, 1) || '. ' || s.family_name as name
     from request_action a left join person s on s.id = a.by_person_id where a.request_id = $1 order by a.seq`,
    [requestId],
  );
  return rows.map(({ seq, type, by, role, at, detail, name }) => {
    const bySystem = by === systemActorId;
    const byRole = bySystem ? "system" : role;
    return { seq, type, byPersonId: by, byRole, at, detail, byName: bySystem ? "Full Duty" : (name ?? role) };
  });
}
