import type { Holder, RequestStatus, RequestType } from "@/server/domain/authorization/request";
import type { ExpeditedAsk } from "@/server/domain/authorization/status";
import type { Calendars } from "@/server/domain/jurisdictions/calendar-set";
import type { DueLabel } from "@/server/domain/jurisdictions/format-due";
import type { Cents } from "@/server/domain/money";
import type { Tenths } from "@/server/domain/percent";
import type { PlainDate } from "@/server/domain/plain-date";
import type { WeekKind } from "@/server/domain/progress/fold-weeks";
import { dueWords, idleWords } from "./due-words";

/** A row as PostgreSQL answers it; `…_ms` are milliseconds since 1970. */
export type RawQueueRow = {
  id: string;
  number: string;
  program_id: string;
  clinic_id: string;
  adjustor_id: string | null;
  type: RequestType;
  status: RequestStatus;
  expedited: ExpeditedAsk["status"] | null;
  bucket: "draft" | "decide" | "waiting" | "decided";
  holder: Holder;
  sessions: number;
  minutes_per_session: number;
  price_cents: Cents;
  since_ms: number;
  due_ms: number | null;
  decided_ms: number | null;
  submitted_ms: number | null;
  worker_name: string;
  claim_number: string;
  job_title: string | null;
  clinic_name: string;
  employer_name: string;
  state: string;
  week: number | null;
  stay_weeks: number | null;
  stay_ends_on: PlainDate | null;
  report_due_ms: number | null;
  now_tenths: Tenths | null;
  delta_tenths: Tenths | null;
  flat_weeks: number | null;
  ready: boolean | null;
  series: { week: number; tenths: Tenths; kind: WeekKind }[] | null;
  limiting_text: string | null;
  essential_unmet: number | null;
  ready_by_end_permille: number | null;
  used_minutes: number | null;
  authorized_minutes: number | null;
  projected_cents: Cents | null;
  projected_low_cents: Cents | null;
  projected_high_cents: Cents | null;
};

export type QueueRow = {
  requestId: string;
  number: string;
  programId: string;
  type: RequestType;
  status: RequestStatus;
  /** Whether an expedited decision is asked for, and what the physician said. */
  expedited: ExpeditedAsk["status"] | null;
  worker: string;
  claimNumber: string;
  jobTitle: string | null;
  employer: string;
  state: string;
  clinicId: string;
  clinic: string;
  /** The decision's deadline in words, in the state's zone; null once closed. */
  due: (DueLabel & { at: string }) | null;
  submittedAt: string | null;
  decidedAt: string | null;
  sessions: number;
  minutesPerSession: number;
  priceCents: Cents;
  /** The program week it is now: 0 before the start; of `stayWeeks`. */
  week: number;
  stayWeeks: number | null;
  stayEndsOn: PlainDate | null;
  reportDueAt: string | null;
  jobMatch: {
    tenths: Tenths | null;
    deltaTenths: Tenths | null;
    flatWeeks: number;
    ready: boolean;
    series: { week: number; tenths: Tenths; kind: WeekKind }[];
  };
  /** "drag 165 lb → 101" */
  limiting: string | null;
  essentialUnmet: number;
  usedMinutes: number;
  authorizedMinutes: number;
  projected: { cents: Cents; lowCents: Cents | null; highCents: Cents | null } | null;
  /** Chance of full duty by the projected end, in thousandths. */
  readyPermille: number | null;
  holder: Holder;
  adjustorId: string | null;
  /** The caller is the request's adjustor. */
  mine: boolean;
  idle: string;
};

const instant = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

function dueOf({ due_ms, bucket, state }: RawQueueRow, calendars: Calendars, now: Date): QueueRow["due"] {
  if (due_ms === null || bucket === "decided") return null;
  return { at: new Date(due_ms).toISOString(), ...dueWords(due_ms, state, calendars, now) };
}

function projectedOf(raw: RawQueueRow): QueueRow["projected"] {
  if (raw.projected_cents === null) return null;
  return {
    cents: raw.projected_cents,
    lowCents: raw.projected_low_cents,
    highCents: raw.projected_high_cents,
  };
}

export type Onlooker = { personId: string; calendars: Calendars; now: Date };

/** One row of the queue as `personId` sees it at `now`. */
export function queueRow(raw: RawQueueRow, { personId, calendars, now }: Onlooker): QueueRow {
  return {
    requestId: raw.id,
    number: raw.number,
    programId: raw.program_id,
    type: raw.type,
    status: raw.status,
    expedited: raw.expedited,
    worker: raw.worker_name,
    claimNumber: raw.claim_number,
    jobTitle: raw.job_title,
    employer: raw.employer_name,
    state: raw.state,
    clinicId: raw.clinic_id,
    clinic: raw.clinic_name,
    due: dueOf(raw, calendars, now),
    submittedAt: instant(raw.submitted_ms),
    decidedAt: instant(raw.decided_ms),
    sessions: raw.sessions,
    minutesPerSession: raw.minutes_per_session,
    priceCents: raw.price_cents,
    week: raw.week ?? 0,
    stayWeeks: raw.stay_weeks,
    stayEndsOn: raw.stay_ends_on,
    reportDueAt: instant(raw.report_due_ms),
    jobMatch: {
      tenths: raw.now_tenths,
      deltaTenths: raw.delta_tenths,
      flatWeeks: raw.flat_weeks ?? 0,
      ready: raw.ready ?? false,
      series: raw.series ?? [],
    },
    limiting: raw.limiting_text,
    essentialUnmet: raw.essential_unmet ?? 0,
    usedMinutes: raw.used_minutes ?? 0,
    authorizedMinutes: raw.authorized_minutes ?? 0,
    projected: projectedOf(raw),
    readyPermille: raw.ready_by_end_permille,
    holder: raw.holder,
    adjustorId: raw.adjustor_id,
    mine: raw.adjustor_id === personId,
    idle: idleWords(raw.since_ms, now),
  };
}
