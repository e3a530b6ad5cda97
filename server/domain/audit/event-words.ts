import type { EventType } from "../events";

/** What happened, in the words of the trail; complete, so that no event is shown as a code. */
const EVENT_WORDS = {
  signed_in: "Signed in",
  signed_out: "Signed out",
  signed_out_everywhere: "Signed out everywhere",
  "draft.dropped": "Discarded a draft",
  "notice.read": "Read notices",
  "program.opened": "Opened a program",
  "demands.saved": "Saved the job's demands",
  "demands.confirmed": "Confirmed the job's demands",
  "stay.planned": "Planned the stay",
  "stay.changed": "Changed the stay",
  "report.submitted": "Filed a report",
  "sessions.recorded": "Recorded sessions",
  "document.uploaded": "Uploaded a document",
  "order.signed": "Signed the order",
  "plan.signed": "Signed the plan of care",
  "plan.returned": "Returned the plan of care",
  "work_status.issued": "Issued a work status",
  "return.reported": "Reported the return to work",
  "program.discharged": "Ended a program",
  "discharge.proposed": "Proposed a discharge",
  "call.logged": "Logged a call",
  "task.closed": "Closed a task",
  "message.sent": "Sent a message",
  "request.drafted": "Drafted a request",
  "request.submitted": "Submitted a request",
  "request.withdrawn": "Withdrew a request",
  "request.information_requested": "Asked for information",
  "request.information_answered": "Answered a question",
  "request.question_closed": "Went on without an answer",
  "request.returned": "Returned a request as incomplete",
  "request.referred": "Referred a request",
  "request.deferred": "Deferred a request",
  "request.reassigned": "Reassigned a request",
  "request.determined": "Determined a request",
  "evidence.imported": "Imported a file of evidence",
  "evidence.added": "Added evidence from a file",
  "policy.changed": "Changed a policy",
  "person.disabled": "Suspended a person's access",
  "person.enabled": "Gave a person's access back",
} as const satisfies Record<EventType, string>;

export function eventWords(type: string): string {
  return EVENT_WORDS[type as EventType] ?? type;
}
