import { addDays, type PlainDate } from "../plain-date";
import type { Readiness } from "./readiness";

/** The day full duty becomes more likely than not, and the 80 % range; a null end lies beyond the weeks looked at. */
export type FullDutyDate = { on: PlainDate; earliestOn: PlainDate; latestOn: PlainDate | null };

/** How many weeks past the stay are looked at before "not in sight" is said. */
export const WEEKS_LOOKED_BEYOND = 8;

/** The day after a program week (or a part of one) ends, never before `today`. */
function dayAfterWeek(startOn: PlainDate, week: number, today: PlainDate): PlainDate {
  const day = addDays(startOn, Math.ceil(week * 7));
  return day < today ? today : day;
}

/** Expected full-duty date from the weekly chances; null when it is not in sight or cannot be said. */
export function fullDutyDate(
  { chances, unmet, fromWeek }: Readiness,
  { startOn, today }: { startOn: PlainDate; today: PlainDate },
): FullDutyDate | null {
  if (chances === null) return null;
  if (unmet.length === 0) return { on: today, earliestOn: today, latestOn: today };
  const aheadAt = (level: number) => chances.findIndex((chance) => chance >= level);
  const [early, middle, late] = [aheadAt(0.1), aheadAt(0.5), aheadAt(0.9)];
  if (middle < 0) return null;
  const dayAt = (ahead: number) => dayAfterWeek(startOn, fromWeek + ahead, today);
  return { on: dayAt(middle), earliestOn: dayAt(early), latestOn: late < 0 ? null : dayAt(late) };
}
