import type { RequestType } from "@/server/domain/authorization/request";
import type { RequestState } from "@/server/domain/authorization/status";
import { calendars } from "@/server/domain/jurisdictions/calendar";
import { deadline, type Pause } from "@/server/domain/jurisdictions/deadline";
import type { CountedDay } from "@/server/domain/jurisdictions/receipt";
import {
  type Channel,
  type Clock,
  findRule,
  type JurisdictionRule,
} from "@/server/domain/jurisdictions/rule";
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

/** The deadline of a request received now through the portal, by the rules in force today. */
export function timeRequest(
  rules: readonly JurisdictionRule[],
  request: { type: RequestType; state: string; recommendedOn: PlainDate | null },
  now: Date,
): StoredDeadline {
  const rule = findRule(rules, request.state, clockOf[request.type], dayIn(now, "America/Chicago"));
  const answerRule = findRule(rules, request.state, "information", dayIn(now, rule.zone));
  const { recommendedOn } = request;
  return retime(
    { rule, answerRule, channel: "portal", receivedAt: now.toISOString(), recommendedOn },
    notAsked,
  );
}

function answerDueAt(facts: Facts, { openQuestion }: Clockwork): Date | null {
  if (!openQuestion) return null;
  const rule = facts.answerRule;
  const asked = {
    rule,
    calendar: calendars[rule.calendar],
    receivedAt: openQuestion.at,
    channel: facts.channel,
  };
  return deadline(asked).dueAt;
}

/** While a question stops the deadline, it is reckoned as if the clinic answers on its last day. */
function pausesOf({ stops, stoppedSince }: Clockwork, answerDue: Date | null): Pause[] {
  return stoppedSince && answerDue ? [...stops, { from: stoppedSince, to: answerDue }] : [...stops];
}

/** The same deadline after what has happened to the request: times in which it stood still are left out. */
export function retime(facts: Facts, clockwork: Clockwork): StoredDeadline {
  const { rule, answerRule, channel, receivedAt, recommendedOn } = facts;
  const answerDue = answerDueAt(facts, clockwork);
  const due = deadline({
    rule,
    calendar: calendars[rule.calendar],
    receivedAt: new Date(receivedAt),
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
