import type { RequestType } from "@/server/domain/authorization/request";
import type { RequestState } from "@/server/domain/authorization/status";
import type { Calendars } from "@/server/domain/jurisdictions/calendar-set";
import { deadline, type Pause } from "@/server/domain/jurisdictions/deadline";
import type { CountedDay } from "@/server/domain/jurisdictions/receipt";
import {
  type Channel,
  type Clock,
  clockAtPrice,
  findRule,
  type JurisdictionRule,
} from "@/server/domain/jurisdictions/rule";
import { zoneOf } from "@/server/domain/jurisdictions/zones";
import { dayIn, type PlainDate } from "@/server/domain/plain-date";

/** A request's deadline as kept with it: the rules that made it, so that it can be reckoned again, and what they gave. */
export type StoredDeadline = {
  rule: JurisdictionRule;
  /** Times the clinic's answer to a question. */
  answerRule: JurisdictionRule;
  channel: Channel;
  receivedAt: string;
  recommendedOn: PlainDate | null;
  deemedReceivedOn: PlainDate;
  days: CountedDay[];
  dueAt: string;
  sentence: string;
  ifMissed: string;
  /** Since when it stands still for the clinic's answer; null while it runs. */
  stoppedSince: string | null;
  /** When the answer to the open question is due; null when none is open. */
  answerDueAt: string | null;
};

type Facts = Pick<StoredDeadline, "rule" | "answerRule" | "channel" | "receivedAt" | "recommendedOn">;
type Clockwork = Pick<RequestState, "stops" | "stoppedSince" | "openQuestion">;

const clockOf: Record<RequestType, Clock> = {
  initial: "initial",
  extension: "extension",
  change: "change",
  retrospective: "retrospective",
  reconsideration: "reconsideration",
};

const notAsked: Clockwork = { stops: [], stoppedSince: null, openQuestion: null };

/** What of a request its deadline depends on. */
type TimedRequest = {
  type: RequestType;
  state: string;
  /** The day of the physician's recommendation, where one is on record. */
  recommendedOn: PlainDate | null;
  /** Null where it is not priced. */
  priceCents: number | null;
};

/** What deadlines are reckoned by: the rules, and the calendars they count by. */
export type DeadlineBook = { rules: readonly JurisdictionRule[]; calendars: Calendars };

/** The deadline of a request received now through the portal, by the rules in force today. */
export function timeRequest(
  { rules, calendars }: DeadlineBook,
  { type, state, recommendedOn, priceCents }: TimedRequest,
  now: Date,
): StoredDeadline {
  const on = dayIn(now, zoneOf(state));
  const clock = clockAtPrice(rules, state, { clock: clockOf[type], priceCents, on });
  const rule = findRule(rules, state, clock, on);
  const answerRule = findRule(rules, state, "information", on);
  const facts = {
    rule,
    answerRule,
    channel: "portal" as const,
    receivedAt: now.toISOString(),
    recommendedOn,
  };
  return retime(facts, notAsked, calendars);
}

function answerDueAt(facts: Facts, { openQuestion }: Clockwork, calendars: Calendars): Date | null {
  if (!openQuestion) return null;
  const rule = facts.answerRule;
  const asked = {
    rule,
    calendar: calendars.of(rule.calendar, openQuestion.at),
    receivedAt: openQuestion.at,
    channel: facts.channel,
  };
  return deadline(asked).dueAt;
}

/** While a question stops the deadline, it is reckoned as if the clinic answers on its last day. */
function pausesOf({ stops, stoppedSince }: Clockwork, answerDue: Date | null): Pause[] {
  return stoppedSince && answerDue ? [...stops, { from: stoppedSince, to: answerDue }] : [...stops];
}

/**
 * The same deadline after what has happened to the request: times in which it stood still are left out. It goes by the
 * calendar as it stood when the request was received: an exception added later moves nothing that is running.
 */
export function retime(facts: Facts, clockwork: Clockwork, calendars: Calendars): StoredDeadline {
  const { rule, answerRule, channel, receivedAt, recommendedOn } = facts;
  const answerDue = answerDueAt(facts, clockwork, calendars);
  const received = new Date(receivedAt);
  const due = deadline({
    rule,
    calendar: calendars.of(rule.calendar, received),
    receivedAt: received,
    channel,
    recommendedOn,
    pauses: pausesOf(clockwork, answerDue),
  });
  return {
    rule,
    answerRule,
    channel,
    receivedAt,
    recommendedOn,
    deemedReceivedOn: due.deemedReceivedOn,
    days: due.days,
    dueAt: due.dueAt.toISOString(),
    sentence: due.sentence,
    ifMissed: due.ifMissed,
    stoppedSince: clockwork.stoppedSince?.toISOString() ?? null,
    answerDueAt: answerDue?.toISOString() ?? null,
  };
}
