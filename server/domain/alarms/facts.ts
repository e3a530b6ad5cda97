import type { Holder } from "../authorization/request";
import type { BusinessCalendar } from "../jurisdictions/calendar";
import type { RuleStatus } from "../jurisdictions/rule";
import type { PlainDate } from "../plain-date";
import type { StayInForce } from "../progress/empty-weeks";
import type { CourseWeek } from "../progress/fold-weeks";
import type { DatedPolicy, ProgressPolicy } from "../progress/policy";
import type { ReportDuePolicy } from "../progress/stay";

/** An instant as JSON writes it. */
type Instant = string;

type TimingRule = {
  name: string;
  version: number;
  citation: string;
  status: RuleStatus;
  zone: string;
  ifMissed: string;
};

/** A submitted request with its deadline as kept with it. */
export type RequestClock = {
  id: string;
  number: string;
  holder: Holder;
  submittedAt: Instant;
  /** When it last began to run again after standing still for an answer; null where it never stood still. */
  resumedAt: Instant | null;
  dueAt: Instant;
  /** Null while it is open. */
  decidedAt: Instant | null;
  /** Since when the deadline stands still for an answer. */
  stoppedSince: Instant | null;
  /** When the answer to the open question is due. */
  answerDueAt: Instant | null;
  /** The rule that the due instant comes from. */
  rule: TimingRule;
  /** The rule's business days, as they stood when the request was received. */
  calendar: BusinessCalendar;
  answerRule: TimingRule;
};

type ProgramParties = {
  id: string;
  claimNumber: string;
  clinicZone: string;
  /** The state's business days, as they stand now. */
  calendar: BusinessCalendar;
  reportPolicies: (ReportDuePolicy & { effectiveFrom: PlainDate })[];
  /** The persons who act for each party; null where none is named, or the one named can no longer sign in. */
  therapistId: string | null;
  physicianId: string | null;
  adjustorId: string | null;
  caseManagerId: string | null;
  referredOn: PlainDate;
  dischargedOn: PlainDate | null;
};

/** `frozenAt` is its first approval. */
export type PlannedStay = StayInForce & {
  seq: number;
  endOn: PlainDate;
  createdAt: Instant;
  frozenAt: Instant | null;
};

/** Everything the alarms of one program are folded from. */
export type AlarmFacts = {
  program: ProgramParties;
  policies: DatedPolicy[];
  /** The payer's policy in force today. */
  policy: ProgressPolicy;
  weeks: Pick<CourseWeek, "week" | "tenths" | "kind">[];
  reports: { week: number; reportedOn: PlainDate; submittedAt: Instant }[];
  stay: PlannedStay | null;
  requests: RequestClock[];
  authorizations: {
    startOn: PlainDate;
    endOn: PlainDate;
    sessions: number;
    minutes: number;
    approvedAt: Instant;
  }[];
  sessions: {
    heldOn: PlainDate;
    minutes: number;
    recordedAt: Instant;
    charged: boolean;
    surprise: boolean;
  }[];
  calls: Instant[];
  signed: { orderAt: Instant | null; planAt: Instant | null; planReturnedAt: Instant | null };
  /** After discharge: what was learned at 30 and 90 days. */
  outcome: { started: boolean; status30: string | null; status90: string | null } | null;
};
