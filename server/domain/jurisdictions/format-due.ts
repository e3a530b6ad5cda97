import { dayIn, daysBetween, formatDay, type PlainDate } from "@/server/domain/plain-date";
import { counted } from "../counted";
import { type BusinessCalendar, businessDaysBetween } from "./calendar";
import { clockTime, zoneLabel } from "./zones";

export type Urgency = "late" | "today" | "soon" | "later";

export type DueLabel = {
  /** "Due Tue 1 Dec, 5:00 PM CT", "Due today 5:00 PM CT". */
  due: string;
  /** "1 business day left", "3 h left", "Overdue 2 h". */
  left: string;
  urgency: Urgency;
};

type Due = { dueAt: Date | string } | Date | string;

const instant = (due: Due) => new Date(typeof due === "object" && "dueAt" in due ? due.dueAt : due);

/** "40 min", "3 h", "2 days": a length of time rounded down, so that nobody is promised more than there is. */
function lengthOf(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h` : counted(Math.floor(hours / 24), "day");
}

/** How pressing it is: past, today in the jurisdiction's zone, at most one business day off, or later. */
export function urgency(due: Due, zone: string, now: Date, calendar: BusinessCalendar): Urgency {
  const at = instant(due);
  if (now > at) return "late";
  const [today, dueOn] = [dayIn(now, zone), dayIn(at, zone)];
  if (today === dueOn) return "today";
  return businessDaysBetween(calendar, today, dueOn) <= 1 ? "soon" : "later";
}

function timeLeft(
  at: Date,
  now: Date,
  today: PlainDate,
  dueOn: PlainDate,
  calendar: BusinessCalendar,
): string {
  if (now > at) return `Overdue ${lengthOf(+now - +at)}`;
  const days = businessDaysBetween(calendar, today, dueOn);
  const inHours = daysBetween(today, dueOn) === 0 || days === 0;
  return `${inHours ? lengthOf(+at - +now) : counted(days, "business day")} left`;
}

/**
 * The words a screen shows for a deadline, in the jurisdiction's zone, absolute and relative together.
 * `due` is a Deadline or its instant (a Date or ISO text); `now` is the caller's.
 */
export function formatDue(due: Due, zone: string, now: Date, calendar: BusinessCalendar): DueLabel {
  const at = instant(due);
  const [today, dueOn] = [dayIn(now, zone), dayIn(at, zone)];
  const time = `${clockTime(at, zone)} ${zoneLabel(zone)}`;
  return {
    due: dueOn === today ? `Due today ${time}` : `Due ${formatDay(dueOn)}, ${time}`,
    left: timeLeft(at, now, today, dueOn, calendar),
    urgency: urgency(at, zone, now, calendar),
  };
}
