import { randomUUID } from "node:crypto";
import type { RequestType } from "@/server/domain/authorization/request";
import type { RequestDraft } from "@/server/domain/authorization/schema";
import { searchKey, searchKeysOf } from "@/server/domain/search-key";
import type { Context } from "../caller";
import type { ProgramFacts } from "../programs/find";
import { recordNumber } from "../record-number";
import type { PreparedRequest } from "./prepare-request";

export type NumberedRequest = { id: string; number: string };

/** What a version asks for: a clinic's draft, or what a decision left out. */
export type VersionDraft = Omit<RequestDraft, "type"> & { type: RequestType };

type Priced = Pick<PreparedRequest, "price" | "deadline"> & {
  /** What a first decision needs; a version of a decided request has none. */
  completeness?: PreparedRequest["completeness"] | null;
};

/** The version it comes after; none for a first one. */
type Before = { id: string; version: number } | null;

const columns = [
  "id",
  "number",
  "number_key",
  "program_id",
  "payer_id",
  "clinic_id",
  "adjustor_id",
  "state",
  "type",
  "sessions",
  "minutes_per_session",
  "minutes_total",
  "start_on",
  "end_on",
  "price_cents",
  "fee_lines",
  "reason",
  "override_reason",
  "substantial_change",
  "completeness",
  "deadline",
  "created_by_id",
  "created_at",
  "holder_since",
  "refers_to_id",
  "version",
];
const places = columns.map((_, index) => `$${index + 1}`);
const insertSql = `insert into request (${columns.join(", ")}) values (${places.join(", ")})`;

/** Writes a request as a draft, the newest of its program, and the keys by which the payer finds it. */
export async function addRequest(
  context: Context,
  program: ProgramFacts,
  draft: VersionDraft,
  { price, deadline, completeness = null }: Priced,
  before: Before = null,
): Promise<NumberedRequest> {
  const { tx, actor, now } = context;
  const id = randomUUID();
  const number = recordNumber("R");
  await tx.sql(
    "no_longer_latest",
    "update request set is_latest = false where program_id = $1 and is_latest",
    [program.id],
  );
  await tx.sql("add_request", insertSql, [
    id,
    number,
    searchKey(number),
    program.id,
    program.payerId,
    program.clinicId,
    program.adjustorId,
    program.state,
    draft.type,
    draft.sessions,
    draft.minutesPerSession,
    price.minutes,
    draft.startOn,
    draft.endOn,
    price.cents,
    JSON.stringify(price.lines),
    draft.reason,
    draft.overrideReason ?? null,
    draft.substantialChange ?? null,
    completeness && JSON.stringify(completeness),
    JSON.stringify(deadline),
    actor.personId,
    now,
    now,
    before?.id ?? null,
    (before?.version ?? 0) + 1,
  ]);
  await addSearchKeys(context, program, { id, number });
  return { id, number };
}

async function addSearchKeys(
  { tx }: Context,
  program: ProgramFacts,
  { id, number }: NumberedRequest,
): Promise<void> {
  await tx.sql(
    "add_search_keys",
    "insert into search_key (payer_id, key, request_id) select $1, unnest($2::text[]), $3 on conflict do nothing",
    [program.payerId, searchKeysOf({ ...program, requestNumber: number }), id],
  );
}
