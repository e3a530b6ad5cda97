import type { Role } from "./access/roles";

type InProgram = { programId: string };
type OnRequest = InProgram & { requestId: string; requestNumber: string };

type OfAlarm = InProgram & { requestId: string | null; taskId: string; kind: string };

/**
 * Everything that can happen. One union feeds audit, notices, outbox and live updates.
 * An event carries ids, numbers of sessions and minutes, codes and dates: no names, no findings, no free text.
 */
export type DomainEvent =
  | { type: "signed_in" | "signed_out" | "signed_out_everywhere" }
  | { type: "draft.dropped"; subject: string }
  | { type: "notice.read"; noticeIds: string[] }
  | ({ type: "program.opened"; claimNumber: string } & InProgram)
  | ({ type: "demands.saved"; count: number } & InProgram)
  | ({ type: "demands.confirmed"; count: number } & InProgram)
  | ({ type: "stay.planned" | "stay.changed"; seq: number; weeks: number; sessions: number } & InProgram)
  | ({ type: "report.submitted"; week: number; flatWeeks: number; action: string } & InProgram)
  | ({ type: "sessions.recorded"; count: number; minutes: number; surprise: number } & InProgram)
  | ({ type: "document.uploaded"; documentId: string; kind: string } & InProgram)
  | ({ type: "order.signed" | "plan.signed" | "plan.returned"; signatureId: string } & InProgram)
  | ({ type: "work_status.issued"; workStatus: string } & InProgram)
  | ({ type: "return.reported"; on: string } & InProgram)
  | ({ type: "follow_up.recorded"; day: number; workStatus: string } & InProgram)
  | ({ type: "program.discharged"; workStatus: string; completed: boolean } & InProgram)
  | ({ type: "discharge.proposed"; reason: string } & InProgram)
  | ({ type: "discharge.answered"; taskId: string; answer: string } & InProgram)
  | ({ type: "call.logged"; party: string; taskId: string | null } & InProgram)
  | ({ type: "task.closed"; taskId: string; kind: string } & InProgram)
  | ({ type: "alarm.raised"; holder: string; firedAt: string } & OfAlarm)
  | ({ type: "alarm.handed_on"; holder: string } & OfAlarm)
  | ({ type: "alarm.closed" } & OfAlarm)
  | ({ type: "message.sent" } & InProgram)
  | ({ type: "request.drafted"; sessions: number } & OnRequest)
  | ({ type: "request.submitted"; sessions: number; priceCents: number; dueAt: string } & OnRequest)
  | ({ type: "request.withdrawn" } & OnRequest)
  | ({ type: "request.expired"; afterDays: number } & OnRequest)
  /** `by` is the number of the version that takes its place. */
  | ({ type: "request.superseded"; by: string } & OnRequest)
  | ({ type: "request.reconsideration_asked"; dueAt: string } & OnRequest)
  | ({ type: "week.released" | "week.held"; week: number; sessions: number } & OnRequest)
  | ({
      type: "request.information_requested" | "request.information_answered" | "request.question_closed";
      dueAt: string;
    } & OnRequest)
  | ({ type: "request.expedited_certified" | "request.expedited_declined"; dueAt: string } & OnRequest)
  | ({ type: "request.receipt_recorded"; channel: string; dueAt: string } & OnRequest)
  | ({
      type: "request.referred" | "request.deferred" | "request.returned" | "request.reassigned";
      to: string;
    } & OnRequest)
  | ({
      type: "request.determined";
      outcome: string;
      sessions: number;
      priceCents: number;
      authorizationNumber: string | null;
      packetHash: string;
    } & OnRequest)
  | ({ type: "peer_to_peer.offered"; conversationId: string; slots: number } & OnRequest)
  | ({
      type: "peer_to_peer.answered" | "peer_to_peer.recorded";
      conversationId: string;
      status: string;
    } & OnRequest)
  | ({ type: "evidence.added"; batchId: string; reports: number; rows: number } & InProgram)
  | { type: "evidence.imported"; batchId: string; imported: number; repeated: number; refused: number }
  | { type: "scorecard.published" | "scorecard.unpublished"; slug: string }
  | { type: "projection.refitted"; payerId: string | null; programs: number }
  | {
      type: "policy.changed" | "policy.undone";
      payerId: string;
      effectiveFrom: string;
      /** "Minimum gain 2.0 points → 3.0 points" */
      changes: string[];
    }
  | { type: "person.limit_set"; membershipId: string; role: Role; limitCents: number | null }
  | {
      type: "rates.imported";
      importId: string;
      /** Null: a state's schedule. */
      payerId: string | null;
      jurisdictions: string[];
      effectiveOn: string;
      added: number;
      changed: number;
      ended: number;
    }
  | { type: "rates.undone"; importId: string; effectiveOn: string }
  | { type: "rule.dated" | "rule.undone"; ruleId: string; jurisdiction: string; clock: string; from: string }
  | { type: "calendar.added"; calendarId: string }
  | {
      type: "calendar.day_changed" | "calendar.day_restored";
      calendarId: string;
      day: string;
      works: boolean;
    }
  | {
      type: "indemnity.added" | "indemnity.undone";
      rateId: string;
      jurisdiction: string;
      injuredFrom: string;
    }
  | {
      type: "limit.dated" | "limit.undone";
      limitId: string;
      jurisdiction: string;
      program: string;
      from: string;
    }
  | { type: "person.disabled" | "person.enabled"; membershipId: string; role: Role };

export type EventType = DomainEvent["type"];
