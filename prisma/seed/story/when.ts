import { addBusinessDays, isBusinessDay } from "@/server/domain/jurisdictions/calendar";
import { deadline } from "@/server/domain/jurisdictions/deadline";
import { type Clock, findRule } from "@/server/domain/jurisdictions/rule";
import { shippedRules } from "@/server/domain/jurisdictions/rules.data";
import { shippedCalendarSet } from "@/server/domain/jurisdictions/shipped-calendars";
import { addDays, dayIn, instantAt, type PlainDate, weekday } from "@/server/domain/plain-date";

/** When a story's program starts and when its requests are sent, reckoned back from now. */
export type Timeline = {
  /** The stay's first day, a Monday. */
  startOn: PlainDate;
  /** The initial request is sent. */
  askedAt: Date;
  /** The second request is sent, where the story has one, for care from a Monday after its deadline. */
  again: { askedAt: Date; startOn: PlainDate } | null;
};

/** Now, for a story of this state at a clinic of this zone. */
export type Present = { now: Date; state: string; zone: string };

/** "overdue": the last deadline before now; 0: the next deadline to come; 1: the one after it … */
export type DueIn = "overdue" | number;

export type When = (present: Present) => Timeline;

const sentTime = "10:40";

/** The Monday on or before the day. */
function mondayOf(day: PlainDate): PlainDate {
  return addDays(day, 1 - weekday(day));
}

type Candidate = { receivedAt: Date; dueAt: Date };

function candidates({ now, state, zone }: Present, clock: Clock): Candidate[] {
  const calendar = shippedCalendarSet.ofState(state, now);
  const today = dayIn(now, zone);
  const days = Array.from({ length: 20 }, (_, back) => addDays(today, -back));
  return days
    .filter((day) => isBusinessDay(calendar, day).counts)
    .map((day) => instantAt(day, sentTime, zone))
    .filter((receivedAt) => receivedAt < now)
    .map((receivedAt) => {
      const rule = findRule(shippedRules, state, clock, dayIn(receivedAt, zone));
      const asked = {
        rule,
        calendar: shippedCalendarSet.of(rule.calendar, now),
        receivedAt,
        channel: "portal" as const,
      };
      return { receivedAt, dueAt: deadline(asked).dueAt };
    });
}

/** When a request must have arrived to be due so, whatever weekday and holiday it is now. Newest first. */
function receivedFor(present: Present, clock: Clock, due: DueIn): Candidate {
  const sent = candidates(present, clock);
  const late = sent.filter(({ dueAt }) => dueAt <= present.now);
  const ahead = sent.filter(({ dueAt }) => dueAt > present.now).toReversed();
  const found = due === "overdue" ? late[0] : ahead[Math.min(due, ahead.length - 1)];
  if (!found) throw new Error(`No day of receipt in ${present.state} is due so from now.`);
  return found;
}

/** Whatever the decision, care starts after the deadline. */
function mondayAfter(at: Date, { now, zone }: Present): PlainDate {
  const last = at > now ? at : now;
  return addDays(mondayOf(dayIn(last, zone)), 7);
}

function askedBefore(startOn: PlainDate, { now, state, zone }: Present): Date {
  return instantAt(addBusinessDays(shippedCalendarSet.ofState(state, now), startOn, -6), sentTime, zone);
}

/** The stay began on a Monday so many weeks ago; its initial request was decided before. */
export function startedWeeksAgo(weeks: number): When {
  return (present) => {
    const startOn = addDays(mondayOf(dayIn(present.now, present.zone)), -7 * weeks);
    return { startOn, askedAt: askedBefore(startOn, present), again: null };
  };
}

/** The initial request waits for its decision. */
export function initialDue(due: DueIn): When {
  return (present) => {
    const { receivedAt, dueAt } = receivedFor(present, "initial", due);
    return { startOn: mondayAfter(dueAt, present), askedAt: receivedAt, again: null };
  };
}

/** The initial request has just come in. */
export function askedHoursAgo(hours: number): When {
  return (present) => {
    const askedAt = new Date(+present.now - hours * 3_600_000);
    const startOn = addDays(mondayOf(dayIn(present.now, present.zone)), 14);
    return { startOn, askedAt, again: null };
  };
}

/** The second request waits for its decision: it was sent after `weeks` reported weeks of the stay. */
export function askedAgainDue(clock: "extension" | "change", due: DueIn, weeks: number): When {
  return (present) => {
    const { receivedAt, dueAt } = receivedFor(present, clock, due);
    // The last reported week ended on the Friday before the request.
    const lastMonday = addDays(mondayOf(dayIn(receivedAt, present.zone)), -7);
    const startOn = addDays(lastMonday, -7 * (weeks - 1));
    const again = { askedAt: receivedAt, startOn: mondayAfter(dueAt, present) };
    return { startOn, askedAt: askedBefore(startOn, present), again };
  };
}
