import type { Role } from "@/server/domain/access/roles";
import type { ExplainedRule } from "@/server/domain/explanation";
import type { Capacity } from "@/server/domain/outcomes/capacity";
import type { IssuedStatus } from "@/server/domain/outcomes/work-status";
import type { Tenths } from "@/server/domain/percent";
import type { PlainDate } from "@/server/domain/plain-date";
import type { WeekKind } from "@/server/domain/progress/fold-weeks";

/** Somebody the worker may call. */
export type Contact = {
  role: Role;
  name: string | null;
  organizationName: string | null;
  phone: string | null;
};

/** Who has read the worker's record: the last time, and how often. */
export type Reader = {
  name: string;
  role: Role;
  organizationName: string | null;
  lastAt: string;
  times: number;
};

type MessageLine = {
  messageId: string;
  sentAt: string;
  mine: boolean;
  fromName: string;
  text: string;
};

export type Schedule = {
  startOn: PlainDate;
  endOn: PlainDate;
  weeks: number;
  /** The program week it is: 0 before the start, more than `weeks` after the end. */
  weekNow: number;
  /** None in a week before an extension begins. */
  sessionsThisWeek: number;
  minutesThisWeek: number;
  attended: number;
  planned: number;
};

/** A worker's own program, as data; the page says it in plain words. */
export type MyProgram = {
  programId: string;
  programNumber: string;
  jobTitle: string | null;
  employerName: string;
  clinicName: string;
  zone: string;
  jobMatch: {
    tenths: Tenths | null;
    baselineTenths: Tenths | null;
    deltaTenths: Tenths | null;
    met: number;
    total: number;
    ready: boolean;
    flatWeeks: number;
    testedOn: PlainDate | null;
  };
  weeks: { week: number; tenths: Tenths; kind: WeekKind }[];
  canDo: Capacity[];
  /** The rules that made the job match and the day that is hoped for. */
  explain: { rule: ExplainedRule; projectedBy: ExplainedRule };
  schedule: Schedule | null;
  workStatus: {
    status: IssuedStatus;
    restrictions: string | null;
    fromOn: PlainDate;
    untilOn: PlainDate | null;
  } | null;
  expectedReturn: { on: PlainDate; fromOn: PlainDate | null; toOn: PlainDate | null } | null;
  endedOn: PlainDate | null;
  contacts: Contact[];
  readers: Reader[];
  messages: MessageLine[];
};
