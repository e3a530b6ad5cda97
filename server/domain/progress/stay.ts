import { addDays, daysBetween, instantAt, type PlainDate, weekday } from "../plain-date";

/** The fixed length of stay. `minutesByWeek[k - 1]` are the minutes of each session in week k. */
export type Stay = {
  startOn: PlainDate;
  weeks: number;
  sessionsPerWeek: number;
  minutesByWeek: readonly number[];
};

/** "First business day after this day"; a jurisdiction's calendar supplies it. */
export type NextBusinessDay = (day: PlainDate) => PlainDate;

const FRIDAY = 5;

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

const REPORT_DUE_TIME = "17:00";

/** A weekly report is due on the first business day after the program week, 17:00 clinic time (rules.md §2). */
export function reportDue(
  stay: Pick<Stay, "startOn">,
  week: number,
  next: NextBusinessDay,
  zone: string,
): { dueOn: PlainDate; dueAt: Date } {
  const dueOn = next(weekDays(stay, week).lastOn);
  return { dueOn, dueAt: instantAt(dueOn, REPORT_DUE_TIME, zone) };
}

/** Groups of equal sessions, as a fee schedule prices them. */
export function sessionGroups({
  weeks,
  sessionsPerWeek,
  minutesByWeek,
}: Stay): { minutes: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const minutes of minutesByWeek.slice(0, weeks)) {
    counts.set(minutes, (counts.get(minutes) ?? 0) + sessionsPerWeek);
  }
  return [...counts].map(([minutes, count]) => ({ minutes, count }));
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
