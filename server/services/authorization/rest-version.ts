import { leftOut } from "@/server/domain/authorization/decided-lines";
import { AppError } from "@/server/domain/errors";
import { addDays, dayIn, daysBetween, formatDay, type PlainDate } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import type { Standing } from "../progress/refresh-standing";
import { currentStay } from "../stay/ledger";
import { loadRates } from "../stay/rates";
import { addRequest } from "./add-request";
import { laidAgain } from "./asked-weeks";
import { loadDeadlineBook } from "./load-rules";
import { priceSessions, sessionsAsked } from "./price-request";
import { timeRequest } from "./request-deadline";
import { loadRequest, type RequestRecord } from "./request-record";

type Asked = { text: string; endOn?: PlainDate | undefined };

function periodOf(contested: RequestRecord, sessions: number, wanted: PlainDate | undefined, now: Date) {
  const { type, zone } = contested;
  const today = dayIn(now, zone);
  const startOn = type === "retrospective" || contested.startOn >= today ? contested.startOn : today;
  const endOn = wanted ?? contested.endOn;
  if (daysBetween(startOn, endOn) + 1 >= sessions) return { startOn, endOn };
  throw new AppError(
    "BAD_INPUT",
    `${sessions} sessions do not fit between ${formatDay(startOn)} and ${formatDay(endOn)}; give a last day on or after ${formatDay(addDays(startOn, sessions - 1))}.`,
    "endOn",
  );
}

/**
 * Writes, as a draft, the version that asks for what a decision left out: the same sessions, as long as they were asked,
 * from today on, with a deadline of its own. BAD_INPUT (endOn) where they do not fit any more; RULE where none was left out.
 */
export async function addRestVersion(
  context: Context,
  contested: RequestRecord,
  { evidence, plan }: Standing,
  { text, endOn }: Asked,
): Promise<RequestRecord> {
  const { asked, minutesPerSession, overrideReason } = contested;
  const lines = await decidedLinesOf(context, contested.id);
  const sessions = asked.sessions - lines.approved;
  if (sessions === 0) throw nothingLeft(asked.sessions);
  const period = periodOf(contested, sessions, endOn, context.now);
  const draft = { sessions, minutesPerSession, ...period, reason: text, type: "reconsideration" as const };
  const stay = currentStay(plan.ledger);
  const days = sessionsAsked(draft, stay);
  const each = lines.rest.length === sessions ? laidAgain(days, lines.rest) : days;
  const price = priceSessions(each, period.startOn, await loadRates(context, evidence.program));
  const { state } = contested.program;
  const about = { type: draft.type, state, recommendedOn: null, priceCents: price.cents };
  const book = await loadDeadlineBook(context, state);
  const deadline = timeRequest(book, about, context.now);
  const written = { ...draft, overrideReason: overrideReason ?? undefined };
  const { id } = await addRequest(context, evidence.program, written, { price, deadline }, contested);
  return loadRequest(context, id, { lock: true });
}

/** Minutes cut from sessions that were approved are no sessions: the approval stands, and longer ones are a change. */
function nothingLeft(sessions: number): AppError {
  return new AppError(
    "RULE",
    `All ${sessions} sessions asked were approved, with fewer minutes each: no session is left out to look at again. Ask for a change where longer sessions are needed.`,
  );
}

type Decided = { sessions: number; lines: Parameters<typeof leftOut>[0] };

async function decidedLinesOf({ tx }: Context, requestId: string) {
  const [row] = await tx.sql<Decided>(
    "decided_lines",
    "select sessions, lines from determination where request_id = $1",
    [requestId],
  );
  if (!row) throw new Error("what is contested was decided");
  return { approved: row.sessions, rest: leftOut(row.lines) };
}
