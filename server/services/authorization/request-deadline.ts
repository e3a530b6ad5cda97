import type { RequestType } from "@/server/domain/authorization/request";
import type { ExpeditedAsk, RequestState } from "@/server/domain/authorization/status";
import type { Calendars } from "@/server/domain/jurisdictions/calendar-set";
import { type Deadline, deadline, type Pause } from "@/server/domain/jurisdictions/deadline";
import { expedited } from "@/server/domain/jurisdictions/expedited";
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
  /** Times it once a physician has certified it; absent where an ordinary decision was asked for. */
  expeditedRule?: JurisdictionRule | null;
  /** The rule that the due instant comes from; absent in what was stored before there were two. */
  bindingRule?: JurisdictionRule;
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

type Facts = Pick<StoredDeadline, "rule" | "answerRule" | "channel" | "receivedAt" | "recommendedOn"> &
  Pick<StoredDeadline, "expeditedRule">;
type Clockwork = Pick<RequestState, "stops" | "stoppedSince" | "openQuestion"> & {
  expedited: Pick<ExpeditedAsk, "status" | "at"> | null;
};

const clockOf: Record<RequestType, Clock> = {
  initial: "initial",
  extension: "extension",
  change: "change",
  retrospective: "retrospective",
  reconsideration: "reconsideration",
};

const notAsked: Clockwork = { stops: [], stoppedSince: null, openQuestion: null, expedited: null };

/** What of a request its deadline depends on. */
type TimedRequest = {
  type: RequestType;
  state: string;
  /** The day of the physician's recommendation, where one is on record. */
  recommendedOn: PlainDate | null;
  /** Null where it is not priced. */
  priceCents: number | null;
  /** Whether an expedited decision is asked for. */
  expedited?: boolean;
};

/** The rule that binds: the expedited one once that is what the due instant comes from. */
export const bindingRule = ({ bindingRule: binding, rule }: StoredDeadline) => binding ?? rule;

/** What deadlines are reckoned by: the rules, and the calendars they count by. */
export type DeadlineBook = { rules: readonly JurisdictionRule[]; calendars: Calendars };

type Came = { channel: Channel; receivedAt: Date };

/** A request's rules, as they are in force on the day it came. */
function factsOf({ rules }: DeadlineBook, timed: TimedRequest, { channel, receivedAt }: Came): Facts {
  const { type, state, recommendedOn, priceCents, expedited } = timed;
  const on = dayIn(receivedAt, zoneOf(state));
  const clock = clockAtPrice(rules, state, { clock: clockOf[type], priceCents, on });
  return {
    rule: findRule(rules, state, clock, on),
    answerRule: findRule(rules, state, "information", on),
    expeditedRule: expedited ? findRule(rules, state, "expedited", on) : null,
    channel,
    receivedAt: receivedAt.toISOString(),
    recommendedOn,
  };
}

/** The deadline of a request received now through the portal, by the rules in force today. */
export function timeRequest(book: DeadlineBook, timed: TimedRequest, now: Date): StoredDeadline {
  return retime(factsOf(book, timed, { channel: "portal", receivedAt: now }), notAsked, book.calendars);
}

/** The same request as if its physician had certified it at `at`; as it is, where no expedited decision is asked for. */
export function certifiedAt(stored: StoredDeadline, { calendars }: DeadlineBook, at: Date): StoredDeadline {
  return retime(stored, { ...notAsked, expedited: { status: "certified", at } }, calendars);
}

/** The deadline counted from an earlier receipt by another channel; the stored one where that would come no sooner. */
export function receivedEarlier(
  book: DeadlineBook,
  timed: TimedRequest,
  { stored, clockwork, ...came }: Came & { stored: StoredDeadline; clockwork: Clockwork },
): StoredDeadline {
  const facts = { ...factsOf(book, timed, came), expeditedRule: stored.expeditedRule ?? null };
  const earlier = retime(facts, clockwork, book.calendars);
  return earlier.dueAt < stored.dueAt ? earlier : stored;
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

type Counting = { clockwork: Clockwork; pauses: Pause[]; calendars: Calendars };

/** A certified request's own deadline, by the calendar as it stood at receipt; the ordinary one until then. */
function whenCertified(
  ordinary: Deadline,
  { expeditedRule }: Facts,
  { clockwork, pauses, calendars }: Counting,
): Deadline {
  if (!expeditedRule || clockwork.expedited?.status !== "certified") return ordinary;
  const calendar = calendars.of(expeditedRule.calendar, ordinary.receivedAt);
  return expedited(ordinary, { rule: expeditedRule, calendar, certifiedAt: clockwork.expedited.at, pauses });
}

/**
 * The same deadline after what has happened to the request: times in which it stood still are left out. It goes by the
 * calendar as it stood when the request was received: an exception added later moves nothing that is running.
 */
export function retime(facts: Facts, clockwork: Clockwork, calendars: Calendars): StoredDeadline {
  const { rule, answerRule, channel, receivedAt, recommendedOn, expeditedRule = null } = facts;
  const answerDue = answerDueAt(facts, clockwork, calendars);
  const received = new Date(receivedAt);
  const pauses = pausesOf(clockwork, answerDue);
  const ordinary = deadline({
    rule,
    calendar: calendars.of(rule.calendar, received),
    receivedAt: received,
    channel,
    recommendedOn,
    pauses,
  });
  const due = whenCertified(ordinary, facts, { clockwork, pauses, calendars });
  return {
    rule,
    answerRule,
    channel,
    receivedAt,
    recommendedOn,
    expeditedRule,
    bindingRule: due.rule.id === expeditedRule?.id ? expeditedRule : rule,
    deemedReceivedOn: due.deemedReceivedOn,
    days: due.days,
    dueAt: due.dueAt.toISOString(),
    sentence: due.sentence,
    ifMissed: due.ifMissed,
    stoppedSince: clockwork.stoppedSince?.toISOString() ?? null,
    answerDueAt: answerDue?.toISOString() ?? null,
  };
}
