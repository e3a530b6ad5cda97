import { addDays, dayIn, instantAt, type PlainDate } from "@/server/domain/plain-date";
import type { Pause } from "./deadline";
import type { CountedDay } from "./receipt";

const MINUTE = 60_000;

/** "9 h 46 min", "24 h" */
function hoursText(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE);
  const rest = minutes % 60;
  const hours = `${Math.floor(minutes / 60)} h`;
  return rest === 0 ? hours : `${hours} ${rest} min`;
}

const shared = (from: number, to: number, pause: Pause) =>
  Math.max(0, Math.min(to, +pause.to) - Math.max(from, +pause.from));

/**
 * The days over which hours run, from an instant to the due one, each with the hours that ran on it and in all; on a day
 * spent in pauses none run. The first day's reason is the receipt's, with its hours.
 */
export function countHours(
  received: CountedDay,
  { from, dueAt, amount, zone }: { from: Date; dueAt: Date; amount: number; zone: string },
  pauses: readonly Pause[],
): CountedDay[] {
  const days: CountedDay[] = [];
  // At midnight the hours are full with the day before; none run on the new one.
  const lastDay = dayIn(new Date(+dueAt - 1), zone);
  let total = 0;
  for (let day: PlainDate = received.day; day <= lastDay; day = addDays(day, 1)) {
    const start = Math.max(+from, +instantAt(day, "00:00", zone));
    const end = Math.min(+dueAt, +instantAt(addDays(day, 1), "00:00", zone));
    const ran = Math.max(0, end - start) - pauses.reduce((sum, pause) => sum + shared(start, end, pause), 0);
    total += ran;
    const text =
      ran > 0 ? `${hoursText(ran)}; ${hoursText(total)} of ${amount} h` : "waiting for information";
    const reason = day === received.day ? `${received.reason}: ${hoursText(ran)}` : text;
    days.push({ day, counted: ran > 0, reason });
  }
  return days;
}
