import { toDbDate } from "@/server/db/dates";
import type { Determination } from "@/server/domain/authorization/determine";
import type { RequestType } from "@/server/domain/authorization/request";
import { AppError } from "@/server/domain/errors";
import { type Stay, stayEndOn, weekOn } from "@/server/domain/progress/stay";
import type { Context } from "../caller";
import { askSignature } from "../stay/ask-signature";
import { isFrozen, type LedgerEntry } from "../stay/ledger";
import type { RequestRecord } from "./request-record";
import type { WeighedDecision } from "./weigh-decision";

/** The first approval fixes the stay as planned; each later one adds what it approves to the ledger, with its reason. */
export async function fixStay(
  context: Context,
  request: RequestRecord,
  { standing, determination }: WeighedDecision,
): Promise<void> {
  const { ledger } = standing.plan;
  const last = ledger.at(-1);
  if (!last || determination.approved.sessions === 0) return;
  if (!isFrozen(ledger)) return freeze(context, request.programId);
  if (rootType(request) === "initial") return;
  await lengthen(context, request, last, determination);
  await askSignature(context, standing.evidence.program, { seq: last.seq + 1, changed: true });
}

/** What a reconsideration is about decides: the rest of the first request lies within the stay that it fixed. */
function rootType({ type, refersTo }: RequestRecord): RequestType {
  return type === "reconsideration" ? (refersTo?.type ?? type) : type;
}

async function freeze({ tx, actor, now }: Context, programId: string): Promise<void> {
  await tx.sql(
    "freeze_stay",
    `update stay_entry set frozen_at = $2, agreed_by = coalesce(agreed_by, $3) where program_id = $1
       and seq = (select max(seq) from stay_entry where program_id = $1)`,
    [programId, now, actor.name],
  );
}

/** The program week of the last session approved: by its own days where a decision is looked at again. */
function lastWeekOf(
  stay: Stay,
  { type, startOn }: RequestRecord,
  { approved, lines }: Determination,
): number {
  const weeksMore = Math.ceil(approved.sessions / stay.sessionsPerWeek);
  const paced = Math.max(1, weekOn(stay, startOn)) + weeksMore - 1;
  const own = lines.findLast((line) => line.approved.length > 0);
  return type === "reconsideration" && own ? own.week : paced;
}

/** The stay with what is approved added, from the week its first day falls in, at its own pace. */
function lengthened(stay: Stay, request: RequestRecord, determination: Determination): Stay {
  const lastWeek = lastWeekOf(stay, request, determination);
  const weeks = Math.max(stay.weeks, lastWeek);
  const approved = determination.lines.flatMap((line) => line.approved.map(({ minutes }) => minutes));
  const longest = Math.min(request.minutesPerSession, Math.max(...approved));
  const added = Array.from({ length: weeks - stay.weeks }, () => longest);
  return { ...stay, weeks, minutesByWeek: [...stay.minutesByWeek, ...added] };
}

async function lengthen(
  { tx, actor, now }: Context,
  request: RequestRecord,
  last: LedgerEntry,
  determination: Determination,
): Promise<void> {
  const { approved } = determination;
  const stay = lengthened(last, request, determination);
  const { count } = await tx.db.stayEntry.createMany({
    data: {
      programId: request.programId,
      seq: last.seq + 1,
      startOn: toDbDate(stay.startOn),
      weeks: stay.weeks,
      sessionsPerWeek: stay.sessionsPerWeek,
      minutesByWeek: [...stay.minutesByWeek],
      endOn: toDbDate(stayEndOn(stay)),
      sessions: last.sessions + approved.sessions,
      priceCents: last.priceCents === null ? null : last.priceCents + approved.cents,
      reason: request.reason,
      agreedBy: actor.name,
      requestId: request.id,
      frozenAt: now,
      createdAt: now,
      createdById: actor.personId,
    },
    skipDuplicates: true,
  });
  if (count === 0)
    throw new AppError(
      "CONFLICT",
      "The stay has just been changed by somebody else; open the request again.",
    );
}
