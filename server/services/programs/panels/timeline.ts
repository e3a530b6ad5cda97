import { STATUS_LABELS, TYPE_LABELS } from "../../../domain/authorization/request";
import { type CallParty, PARTY_LABELS } from "../../../domain/coordination/labels";
import { WORK_STATUS_LABELS } from "../../../domain/outcomes/labels";
import { statusLabel } from "../../../domain/outcomes/work-status";
import { formatTenths } from "../../../domain/percent";
import { dayIn, formatDayYear, type PlainDate } from "../../../domain/plain-date";
import type { CourseWeek } from "../../../domain/progress/fold-weeks";
import type { LedgerEntry } from "../../stay/ledger";
import type { ProgramFacts } from "../find";
import type { CallLine } from "./communication";
import type { RequestLine } from "./money";
import type { OutcomePanel, SignatureLine, WorkStatusLine } from "./records";

export type TimelineItem = {
  on: PlainDate;
  kind: "program" | "report" | "stay" | "request" | "call" | "signature" | "work_status";
  text: string;
};

/** What the reader may see of each kind; empty where nothing. */
export type TimelineSources = {
  program: ProgramFacts;
  weeks: readonly CourseWeek[];
  ledger: readonly LedgerEntry[];
  requests: readonly RequestLine[];
  calls: readonly CallLine[];
  signatures: readonly SignatureLine[];
  workStatuses: readonly WorkStatusLine[];
  outcome: OutcomePanel | null;
};

const item = (on: PlainDate, kind: TimelineItem["kind"], text: string): TimelineItem => ({ on, kind, text });

const WEEK_WORDS = {
  baseline: "baseline",
  progress: "progress",
  flat: "no progress",
  excused: "excused",
  ready: "ready for full duty",
} as const;

function weekItem({ week, reportedOn, tenths, kind }: CourseWeek): TimelineItem {
  const name = week === 0 ? "Baseline" : `Week ${week}`;
  const word = week === 0 ? "" : `, ${WEEK_WORDS[kind]}`;
  return item(reportedOn, "report", `${name}: ${formatTenths(tenths)}${word}.`);
}

function stayItem(
  { seq, weeks, sessions, endOn, createdAt, reason }: LedgerEntry,
  zone: string,
): TimelineItem {
  const stay = `${weeks} weeks, ${sessions} sessions, to ${formatDayYear(endOn)}`;
  const text = seq === 1 ? `Stay planned: ${stay}.` : `Stay changed: ${stay}. ${reason}`;
  return item(dayIn(new Date(createdAt), zone), "stay", text);
}

function requestItems(request: RequestLine, zone: string): TimelineItem[] {
  const { type, number, sessions, submittedAt, decidedAt, status, approved } = request;
  const name = `${TYPE_LABELS[type]} request ${number}`;
  const of = approved ? `: ${approved.sessions} of ${sessions} sessions` : "";
  return [
    ...(submittedAt
      ? [item(dayIn(new Date(submittedAt), zone), "request", `${name} submitted: ${sessions} sessions.`)]
      : []),
    ...(decidedAt
      ? [
          item(
            dayIn(new Date(decidedAt), zone),
            "request",
            `${name} ${STATUS_LABELS[status].toLowerCase()}${of}.`,
          ),
        ]
      : []),
  ];
}

function callItem({ party, calledAt, by }: CallLine, zone: string): TimelineItem {
  const name = PARTY_LABELS[party as CallParty] ?? party;
  return item(dayIn(new Date(calledAt), zone), "call", `${name} called by ${by}.`);
}

function signatureItem({ kind, decision, by, signedAt }: SignatureLine, zone: string): TimelineItem {
  const what = kind === "order" ? "Order" : "Plan of care";
  return item(dayIn(new Date(signedAt), zone), "signature", `${what} ${decision} by ${by}.`);
}

function ending({ dischargedOn, workStatus, completed }: OutcomePanel): TimelineItem {
  const how = completed ? "completed" : "not completed";
  const status = WORK_STATUS_LABELS[workStatus as keyof typeof WORK_STATUS_LABELS] ?? workStatus;
  return item(dischargedOn, "program", `Program ended, ${how}: ${status.toLowerCase()}.`);
}

/** What has happened, the newest first, of what the reader may see. */
export function timeline(sources: TimelineSources): TimelineItem[] {
  const { program, outcome } = sources;
  const zone = program.clinicZone;
  const items = [
    item(program.referredOn, "program", `Referred to ${program.clinicName}.`),
    ...sources.weeks.map(weekItem),
    ...sources.ledger.map((entry) => stayItem(entry, zone)),
    ...sources.requests.flatMap((request) => requestItems(request, zone)),
    ...sources.calls.map((call) => callItem(call, zone)),
    ...sources.signatures.map((signature) => signatureItem(signature, zone)),
    ...sources.workStatuses.map(({ status, fromOn }) =>
      item(fromOn, "work_status", `${statusLabel(status)} from here on.`),
    ),
    ...(outcome ? [ending(outcome)] : []),
  ];
  return items
    .map((one, index) => ({ one, index }))
    .toSorted((a, b) => b.one.on.localeCompare(a.one.on) || b.index - a.index)
    .map(({ one }) => one);
}
