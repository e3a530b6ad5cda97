import { isAllowed, notAllowed } from "@/server/domain/authorization/allowed-actions";
import type {
  ActionDetail,
  Holder,
  RequestActionType,
  RequestStatus,
} from "@/server/domain/authorization/request";
import type { RequestState } from "@/server/domain/authorization/status";
import { AppError } from "@/server/domain/errors";
import type { Context } from "../caller";
import { loadCalendars } from "../jurisdictions/load-calendars";
import { closeConversations } from "../peer-to-peer/close-conversations";
import { alreadyActed } from "./already-acted";
import { retime, type StoredDeadline } from "./request-deadline";
import { foldState, type NamedAction, type RequestRecord } from "./request-record";

type Bucket = "draft" | "decide" | "waiting" | "decided";

const atThePayersDesk: readonly Holder[] = ["adjustor", "claims_manager"];

/** Where the payer's queue lists it: to decide, waiting on others, or closed. */
function bucketOf(status: RequestStatus, holder: Holder): Bucket {
  if (status === "draft") return "draft";
  if (holder === "none") return "decided";
  return atThePayersDesk.includes(holder) ? "decide" : "waiting";
}

/**
 * Records what was done to a request and keeps what lists show of it (status, holder, deadline) as folded from all
 * actions: the only writer of those columns. Load the request with `lock` first. Refuses CONFLICT, with who did what,
 * when the action is no longer possible for the actor's role.
 */
export async function recordAction(
  context: Context,
  request: RequestRecord,
  type: RequestActionType,
  detail: ActionDetail = {},
): Promise<RequestRecord> {
  const { actor, now } = context;
  assertPossible(request, type, context);
  const seq = (request.actions.at(-1)?.seq ?? 0) + 1;
  const action: NamedAction = {
    seq,
    type,
    byPersonId: actor.personId,
    byRole: actor.role,
    at: now,
    detail,
    byName: actor.name,
  };
  await append(context, request, action);
  const actions = [...request.actions, action];
  const state = foldState(actions, request.deadline);
  const calendars = await loadCalendars(context);
  const deadline = request.deadline && retime(request.deadline, state, calendars);
  await save(context, request.id, state, deadline);
  if (state.holder === "none") await closeConversations(context, request.id, "closed");
  return { ...request, actions, state, deadline };
}

function assertPossible(request: RequestRecord, type: RequestActionType, { actor }: Context): void {
  if (isAllowed(request.state, actor.role, type)) return;
  throw alreadyActed(request) ?? notAllowed(request.state, actor.role, type);
}

async function append({ tx }: Context, { id, programId }: RequestRecord, action: NamedAction): Promise<void> {
  const appended = await tx.sql(
    "append_action",
    `insert into request_action (request_id, program_id, seq, type, by_person_id, by_role, at, detail)
     values ($1,$2,$3,$4,$5,$6,$7,$8) on conflict (request_id, seq) do nothing returning seq`,
    [
      id,
      programId,
      action.seq,
      action.type,
      action.byPersonId,
      action.byRole,
      action.at,
      JSON.stringify(action.detail),
    ],
  );
  if (appended.length === 0)
    throw new AppError(
      "CONFLICT",
      "Somebody else has just acted on this request. Open it again to see what they did.",
    );
}

async function save(
  { tx, now }: Context,
  id: string,
  state: RequestState,
  deadline: StoredDeadline | null,
): Promise<void> {
  const { status, holder, holderSince, submittedAt, determined, releaseDueAt, expedited } = state;
  await tx.sql(
    "save_request_state",
    `update request set status = $2, expedited = $11, holder = $3, holder_since = $4, bucket = $5::text, submitted_at = $6, due_at = $7,
       deadline = $8, decided_at = coalesce($10, case when $5::text = 'decided' then coalesce(decided_at, $9) end)
     where id = $1`,
    [
      id,
      status,
      holder,
      holderSince ?? now,
      bucketOf(status, holder),
      submittedAt,
      releaseDueAt ?? deadline?.dueAt ?? null,
      deadline && JSON.stringify(deadline),
      now,
      determined?.at ?? null,
      expedited?.status ?? null,
    ],
  );
}
