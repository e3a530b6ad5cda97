import { extentOf, sees } from "../../../domain/access/visibility";
import type { Holder, RequestStatus, RequestType } from "../../../domain/authorization/request";
import type { Explanation } from "../../../domain/explanation";
import { explainIndemnity } from "../../../domain/fees/explain-indemnity";
import { type Indemnity, weeklyIndemnity, whyNoIndemnity } from "../../../domain/fees/indemnity";
import type { PlainDate } from "../../../domain/plain-date";
import type { Context } from "../../caller";
import { claimIndemnity } from "../../rates/claim-indemnity";
import type { ProgramFacts } from "../find";

export type AccountPanel = {
  authorizedSessions: number;
  authorizedMinutes: number;
  authorizedCents: number;
  /** Authorized and not yet released by its gate. */
  unreleasedSessions: number;
  unreleasedCents: number;
  usedSessions: number;
  usedMinutes: number;
  usedCents: number;
  /** Null before a projection, and for a reader whom it is kept from. */
  projectedCents: number | null;
  projectedLowCents: number | null;
  projectedHighCents: number | null;
};

/**
 * What is authorized, used and projected, as far as the reader sees it. An employer that insures itself is told apart by
 * the policy of the table: others get no row.
 */
export async function loadAccount(
  { tx, actor: { role } }: Context,
  programId: string,
): Promise<AccountPanel | null> {
  if (!sees(role, "money", { selfInsured: true })) return null;
  const [row] = await tx.sql<AccountPanel>(
    "program_account",
    `select authorized_sessions as "authorizedSessions", authorized_minutes as "authorizedMinutes",
       authorized_cents as "authorizedCents", unreleased_sessions as "unreleasedSessions",
       unreleased_cents as "unreleasedCents", used_sessions as "usedSessions", used_minutes as "usedMinutes",
       used_cents as "usedCents", projected_cents as "projectedCents", projected_low_cents as "projectedLowCents",
       projected_high_cents as "projectedHighCents" from program_account where program_id = $1`,
    [programId],
  );
  if (!row || sees(role, "projected_money", { selfInsured: true })) return row ?? null;
  return { ...row, projectedCents: null, projectedLowCents: null, projectedHighCents: null };
}

export type RequestLine = {
  requestId: string;
  number: string;
  type: RequestType;
  status: RequestStatus;
  sessions: number;
  priceCents: number;
  startOn: PlainDate;
  endOn: PlainDate;
  holder: Holder;
  holderSince: string;
  submittedAt: string | null;
  dueAt: string | null;
  decidedAt: string | null;
  approved: {
    number: string;
    sessions: number;
    usedSessions: number;
    priceCents: number;
    /** The most minutes of a session, where fewer than asked were approved. */
    minutesPerSession: number | null;
    endOn: PlainDate;
  } | null;
};

/** Every request of the program, the newest first, with what was approved of it. */
export async function loadRequests({ tx }: Context, programId: string): Promise<RequestLine[]> {
  return tx.sql<RequestLine>(
    "program_requests",
    `select r.id as "requestId", r.number, r.type, r.status, r.sessions, r.price_cents as "priceCents",
       r.start_on::text as "startOn", r.end_on::text as "endOn", r.holder, to_json(r.holder_since) #>> '{}' as "holderSince",
       to_json(r.submitted_at) #>> '{}' as "submittedAt", to_json(r.due_at) #>> '{}' as "dueAt",
       to_json(r.decided_at) #>> '{}' as "decidedAt", case when a.id is not null then json_build_object('number', a.number,
         'sessions', a.sessions, 'usedSessions', a.used_sessions, 'priceCents', a.price_cents,
         'minutesPerSession', a.minutes_per_session, 'endOn', a.end_on) end as approved
     from request r left join "authorization" a on a.request_id = r.id
     where r.program_id = $1 order by r.created_at desc, r.id`,
    [programId],
  );
}

export type WagePanel = {
  averageWeeklyCents: number;
  indemnity: (Omit<Indemnity, "basis"> & { explanation: Explanation }) | null;
  /** Why the indemnity is not known; null where it is. */
  notKnown: string | null;
};

/** The wage and what a week off work costs; null when not recorded, or not for this role. */
export async function loadWage(context: Context, program: ProgramFacts): Promise<WagePanel | null> {
  if (extentOf(context.actor.role, "wage") === "no") return null;
  const input = await claimIndemnity(context, program);
  if (!input) return null;
  const averageWeeklyCents = input.averageWeeklyWageCents;
  const indemnity = weeklyIndemnity(input);
  if (!indemnity) return { averageWeeklyCents, indemnity, notKnown: whyNoIndemnity(input) };
  const { basis: _, ...figure } = indemnity;
  const explained = { ...figure, explanation: explainIndemnity(indemnity) };
  return { averageWeeklyCents, indemnity: explained, notKnown: null };
}
