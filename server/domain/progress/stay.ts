import { addDays, daysBetween, instantAt, type PlainDate, weekday } from "../plain-date";
import type { ProgressPolicy } from "./policy";

/** The fixed length of stay. `minutesByWeek[k - 1]` are the minutes of each session in week k. */
export type Stay = {
  startOn: PlainDate;
  weeks: number;
  sessionsPerWeek: number;
  minutesByWeek: readonly number[];
};

export type ReportDuePolicy = Pick<ProgressPolicy, "reportDueBusinessDays" | "reportDueTime">;

/** "First business day after this day"; a jurisdiction's calendar supplies it. */
export type NextBusinessDay = (day: PlainDate) => PlainDate;

const FRIDAY = 5;

/** Calendar days before its end in which a stay stands among those ending soon. */
export const ENDING_SOON_DAYS = 7;

/** The last day a session can be promised for: the last Monday-to-Friday day of the last week. */
export function stayEndOn(stay: Pick<Stay, "startOn" | "weeks">): PlainDate {
  const last = addDays(stay.startOn, stay.weeks * 7 - 1);
  return addDays(last, -Math.max(0, weekday(last) - FRIDAY));
}

/** Sessions and minutes of the whole stay. */
export function stayTotals({ weeks, sessionsPerWeek, minutesByWeek }: Stay): {
  sessions: number;
  minutes: number;
} {
  const perWeek = minutesByWeek.slice(0, weeks).map((minutes) => minutes * sessionsPerWeek);
  return { sessions: weeks * sessionsPerWeek, minutes: perWeek.reduce((sum, minutes) => sum + minutes, 0) };
}

/** The program week a day falls in: 1 from the start; 0 before it; more than `weeks` after the end. */
export function weekOn(stay: Pick<Stay, "startOn">, day: PlainDate): number {
  return Math.max(0, Math.floor(daysBetween(stay.startOn, day) / 7) + 1);
}

/** First and last calendar day of program week k (1 is the first). */
export function weekDays(
  stay: Pick<Stay, "startOn">,
  week: number,
): { firstOn: PlainDate; lastOn: PlainDate } {
  const firstOn = addDays(stay.startOn, (week - 1) * 7);
  return { firstOn, lastOn: addDays(firstOn, 6) };
}

/** A weekly report is due so many business days after the program week, at a time of the clinic's day (rules.md §2). */
export function reportDue(
  stay: Pick<Stay, "startOn">,
  week: number,
  next: NextBusinessDay,
  zone: string,
  { reportDueBusinessDays, reportDueTime }: ReportDuePolicy,
): { dueOn: PlainDate; dueAt: Date } {
  const after = Array.from({ length: reportDueBusinessDays });
  const dueOn = after.reduce<PlainDate>((day) => next(day), weekDays(stay, week).lastOn);
  return { dueOn, dueAt: instantAt(dueOn, reportDueTime, zone) };
}

/** A session as it is planned: how long, and the day whose fee schedule prices it. */
export type PlannedSession = { minutes: number; on: PlainDate };

const mostWeekdays = 5;

/** The day of a week's k-th session (0 first): the weekdays in turn; every day in turn when there are more than five. */
function sessionDay(firstOn: PlainDate, k: number, sessionsPerWeek: number): PlainDate {
  const days = Array.from({ length: 7 }, (_, i) => addDays(firstOn, i));
  const open = sessionsPerWeek > mostWeekdays ? days : days.filter((day) => weekday(day) <= FRIDAY);
  return open[k] ?? firstOn;
}

/** So many sessions at so many a week from a day on, each with its planned day and the minutes of its week. */
export function plannedSessions({
  startOn,
  sessionsPerWeek,
  sessions,
  minutesOf,
}: {
  startOn: PlainDate;
  sessionsPerWeek: number;
  sessions: number;
  /** Minutes of each session in week k, 1 the first. */
  minutesOf: (week: number) => number;
}): PlannedSession[] {
  return Array.from({ length: sessions }, (_, index) => {
    const week = Math.floor(index / sessionsPerWeek) + 1;
    const { firstOn } = weekDays({ startOn }, week);
    return { minutes: minutesOf(week), on: sessionDay(firstOn, index % sessionsPerWeek, sessionsPerWeek) };
  });
}

/** Each session of the stay with its planned day. */
export function staySessions(stay: Stay): PlannedSession[] {
  const { startOn, sessionsPerWeek, minutesByWeek } = stay;
  const { sessions } = stayTotals(stay);
  return plannedSessions({
    startOn,
    sessionsPerWeek,
    sessions,
    minutesOf: (week) => minutesByWeek[week - 1] ?? 0,
  });
}

export type StayDelta = { days: number; sessions: number; minutes: number };

/** What a change adds (or takes, negative): the numbers of its ledger entry. Dollars come from the fee schedule. */
export function stayDelta(before: Stay, after: Stay): StayDelta {
  const [was, is] = [stayTotals(before), stayTotals(after)];
  return {
    days: daysBetween(stayEndOn(before), stayEndOn(after)),
    sessions: is.sessions - was.sessions,
    minutes: is.minutes - was.minutes,
  };
}
