import { addHours } from "date-fns";
import { AppError } from "@/server/domain/errors";
import { addDays, dayIn, formatDay, instantAt, type PlainDate } from "@/server/domain/plain-date";
import { type BusinessCalendar, isBusinessDay } from "./calendar";
import { countHours } from "./counted-hours";
import { type CountedDay, receipt } from "./receipt";
import { byChannel, type Channel, type JurisdictionRule, type RuleStatus } from "./rule";
import { writtenNotice } from "./written-notice";
import { clockTime, zoneLabel } from "./zones";

/** A time during which the request waited for the clinic's information; an open one ends "now". */
export type Pause = { from: Date; to: Date };

/** A deadline that can be read out: every counted and skipped day, and the rule that made it. */
export type Deadline = {
  receivedAt: Date;
  deemedReceivedOn: PlainDate;
  days: CountedDay[];
  dueOn: PlainDate;
  dueAt: Date;
  /** IANA name of the jurisdiction's time zone. */
  zone: string;
  ifMissed: string;
  rule: { id: string; name: string; version: number; citation: string; status: RuleStatus };
  sentence: string;
  /** The latest day for the written notice, when the decision falls on the due day. */
  writtenNoticeDueOn?: PlainDate;
};

export type DeadlineInput = {
  rule: JurisdictionRule;
  calendar: BusinessCalendar;
  receivedAt: Date;
  channel: Channel;
  /** The day of the physician's recommendation, where the rule has a cap. */
  recommendedOn?: PlainDate | null;
  pauses?: readonly Pause[];
};

const unit = (rule: JurisdictionRule, calendar: BusinessCalendar) =>
  ({ business_days: `${calendar.dayWord}s`, calendar_days: "days", hours: "hours" })[rule.basis];

/** Days touched by a pause do not count, where asking for information stops the deadline. */
function pausedDays(input: DeadlineInput): (day: PlainDate) => boolean {
  const { rule, pauses = [] } = input;
  if (!rule.informationStopsDeadline) return () => false;
  const spans = pauses.map(({ from, to }) => [dayIn(from, rule.zone), dayIn(to, rule.zone)] as const);
  return (day) => spans.some(([from, to]) => from <= day && day <= to);
}

/** "day 2 of 5"; on a day that works by exception, with its reason. */
function countedReason({ rule, calendar }: DeadlineInput, counted: number, reason: string): string {
  const count = `day ${counted} of ${rule.amount}`;
  return reason && reason !== calendar.dayWord ? `${count} (${reason})` : count;
}

function countDays(input: DeadlineInput, from: PlainDate): CountedDay[] {
  const { rule, calendar } = input;
  const isPaused = pausedDays(input);
  const days: CountedDay[] = [];
  let day = from;
  for (let counted = 0; counted < rule.amount; ) {
    day = addDays(day, 1);
    const off = rule.basis === "business_days" ? isBusinessDay(calendar, day) : { counts: true, reason: "" };
    const reason = off.counts && isPaused(day) ? "waiting for information" : off.reason;
    const counts = off.counts && !isPaused(day);
    if (counts) counted += 1;
    days.push({ day, counted: counts, reason: counts ? countedReason(input, counted, off.reason) : reason });
  }
  return days;
}

const pausedMilliseconds = ({ rule, pauses = [] }: DeadlineInput) =>
  rule.informationStopsDeadline
    ? pauses.reduce((sum, pause) => sum + Math.max(0, +pause.to - +pause.from), 0)
    : 0;

/**
 * No later than the cap, though a late fax be deemed received after it; where the cap had passed when the request came, it
 * is due on the day it came.
 */
function withinCap(
  { rule, recommendedOn, receivedAt }: DeadlineInput,
  days: CountedDay[],
): { days: CountedDay[]; cappedOn: PlainDate | null } {
  const last = days.at(-1)?.day;
  if (!rule.cap || !recommendedOn || !last) return { days, cappedOn: null };
  const cap = addDays(recommendedOn, rule.cap.calendarDays);
  const receivedOn = dayIn(receivedAt, rule.zone);
  const cappedOn = cap < receivedOn ? receivedOn : cap;
  return cappedOn >= last
    ? { days, cappedOn: null }
    : { days: days.filter(({ day }) => day <= cappedOn), cappedOn };
}

const afterHours = (input: DeadlineInput) =>
  new Date(+addHours(input.receivedAt, input.rule.amount) + pausedMilliseconds(input));

function hoursOf({ rule, receivedAt, pauses = [] }: DeadlineInput, before: CountedDay[], dueAt: Date) {
  const run = { from: receivedAt, dueAt, amount: rule.amount, zone: rule.zone };
  return before.flatMap((received) => countHours(received, run, rule.informationStopsDeadline ? pauses : []));
}

/** The rule's hour on the last day, never before the request was there. */
function endOf(lastDay: PlainDate, { rule, receivedAt }: DeadlineInput): Date {
  const end = instantAt(lastDay, rule.dueTime, rule.zone);
  return end < receivedAt ? receivedAt : end;
}

function sentenceOf(
  input: DeadlineInput,
  due: { dueAt: Date; cappedOn: PlainDate | null; deemedOn: PlainDate },
) {
  const { rule, calendar, channel } = input;
  const when = `${formatDay(dayIn(due.dueAt, rule.zone))}, ${clockTime(due.dueAt, rule.zone)} ${zoneLabel(rule.zone)}`;
  const count = `${rule.amount} ${unit(rule, calendar)} from receipt${byChannel(channel)} on ${formatDay(due.deemedOn)}`;
  const cap = due.cappedOn
    ? `, but no later than ${rule.cap?.calendarDays} days after the physician's recommendation`
    : "";
  return `Due ${when}: ${count}${cap} (${rule.citation}).`;
}

/**
 * When a determination is due under a rule (rules.md §4), with each day's reason. The day of receipt is not counted;
 * hours run without a stop from the instant of receipt. Refuses (BAD_INPUT) a rule of another calendar.
 */
export function deadline(input: DeadlineInput): Deadline {
  const { rule, calendar, receivedAt, channel } = input;
  if (calendar.id !== rule.calendar) {
    throw new AppError(
      "BAD_INPUT",
      `The rule “${rule.name}” counts by the ${rule.calendar} calendar, not ${calendar.id}.`,
    );
  }
  const { deemedReceivedOn, days: before } = receipt(rule, calendar, receivedAt, channel);
  const inHours = rule.basis === "hours";
  const counted = inHours ? [] : countDays(input, deemedReceivedOn);
  const { days, cappedOn } = withinCap(input, [...before, ...counted]);
  const lastDay = cappedOn ?? counted.at(-1)?.day ?? deemedReceivedOn;
  const dueAt = inHours ? afterHours(input) : endOf(lastDay, input);
  const dueOn = dayIn(dueAt, rule.zone);
  const notice = writtenNotice(rule, calendar, dueAt);
  return {
    receivedAt,
    deemedReceivedOn,
    days: inHours ? hoursOf(input, before, dueAt) : days,
    dueOn,
    dueAt,
    zone: rule.zone,
    ifMissed: rule.ifMissed,
    rule: {
      id: rule.id,
      name: rule.name,
      version: rule.version,
      citation: rule.citation,
      status: rule.status,
    },
    sentence: sentenceOf(input, { dueAt, cappedOn, deemedOn: deemedReceivedOn }),
    ...(notice ? { writtenNoticeDueOn: notice.dueOn } : {}),
  };
}
