import type { Role } from "../access/roles";
import type { Explanation } from "../explanation";

/** What each alarm is about, in the words of the board. */
export const ALARM_LABELS = {
  call_insurer: "Call owed",
  call_physician: "Call owed",
  discharge: "Discharge proposed",
  agree_discharge: "Discharge proposed",
  escalation: "No progress goes on",
  report_late: "Report late",
  silent_week: "Silent week",
  deadline_near: "Deadline near",
  deadline_passed: "Deadline passed",
  silent_information: "Question unanswered",
  stay_ending: "Stay ending",
  stay_ended: "Stay ended",
  authorization_used: "Authorization nearly used",
  surprise_session: "Surprise session",
  unsigned: "Unsigned",
  follow_up: "Follow-up",
} as const;

export type AlarmKind = keyof typeof ALARM_LABELS;

/** Who must act: one role, and the person where the program names one. */
export type AlarmHolder = { role: Role; personId: string | null };

export type Alarm = {
  /** The rule, the program, and what it fired for: a rule fires once for each key. */
  key: string;
  kind: AlarmKind;
  requestId: string | null;
  /** The rule's own instant, whenever it was looked at. */
  firedAt: Date;
  dueAt: Date;
  holder: AlarmHolder;
  /** For lists and notices: no health data, it may be mailed. */
  title: string;
  /** Why, with its numbers: for the portal alone. */
  sentence: string;
  explanation: Explanation;
  /** When and why its reason went; null while it stands. */
  ended: { at: Date; because: string } | null;
};

/** Alarms that nothing but their proof closes: a call is made or it is not. */
const CLOSED_BY_PROOF: ReadonlySet<AlarmKind> = new Set(["call_insurer", "call_physician"]);

export function closesByProof(kind: AlarmKind): boolean {
  return CLOSED_BY_PROOF.has(kind);
}
