import { addDays, type PlainDate } from "../plain-date";
import type { Readiness } from "./readiness";
import { type EmptyWeeks, weekTrained } from "./training-weeks";

/** Of those who reach full duty in the weeks looked at: the day by which half are there, and the range of the middle 80 %. */
export type FullDutyDate = { on: PlainDate; earliestOn: PlainDate; latestOn: PlainDate | null };

/** Where fewer than one in five get there in the weeks looked at, a day would promise what is not in sight. */
const IN_SIGHT_FROM = 0.2;

/** How many weeks past the projected end are looked at before "not in sight" is said. */
export const WEEKS_LOOKED_BEYOND = 8;

/** The day after a program week (or a part of one) ends, never before `today`. */
function dayAfterWeek(startOn: PlainDate, week: number, today: PlainDate): PlainDate {
  const day = addDays(startOn, Math.ceil(week * 7));
  return day < today ? today : day;
}

/** Expected full-duty date from the weekly chances; null when it is not in sight or cannot be said. */
export function fullDutyDate(
  { chances, unmet, fromWeek }: Readiness,
  { startOn, today, stay }: { startOn: PlainDate; today: PlainDate; stay: { emptyWeeks?: EmptyWeeks } },
): FullDutyDate | null {
  if (chances === null) return null;
  if (unmet.length === 0) return { on: today, earliestOn: today, latestOn: today };
  const inAll = Math.max(0, ...chances);
  if (inAll < IN_SIGHT_FROM) return null;
  const dayOf = (share: number) => {
    const ahead = chances.findIndex((chance) => chance >= share * inAll);
    return dayAfterWeek(startOn, weekTrained(fromWeek + ahead, stay.emptyWeeks ?? []), today);
  };
  return { on: dayOf(0.5), earliestOn: dayOf(0.1), latestOn: dayOf(0.9) };
}
