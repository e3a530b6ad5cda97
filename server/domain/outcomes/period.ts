import { monthsAfter } from "../fees/months-after";
import { addDays, firstOfMonth, formatDayYear, type PlainDate } from "../plain-date";

/** Days of discharge that a figure counts, both inside. */
export type Period = { from: PlainDate; to: PlainDate };

/** Two years back: wherever a clinic's full-duty figure is shown, it is of the same programs. */
export const PERIOD_MONTHS = 24;

/**
 * 24 whole months, and what has passed by `to` of the month that still runs: always from the first of a month, as the
 * portfolio is counted by the month.
 */
export function outcomePeriod(to: PlainDate): Period {
  return { from: monthsAfter(firstOfMonth(addDays(to, 1)), -PERIOD_MONTHS), to };
}

/** "1 Nov 2024 – 23 Nov 2026" */
export function periodText({ from, to }: Period): string {
  return `${formatDayYear(from)} – ${formatDayYear(to)}`;
}

const lastMonthEnd = (today: PlainDate) => addDays(firstOfMonth(today), -1);

/**
 * What the public sees counts up to the end of the last whole month: a figure of every day would tell how the one worker
 * discharged yesterday fared.
 */
export function publicPeriod(today: PlainDate): Period {
  return outcomePeriod(lastMonthEnd(today));
}

/** The public period that ended on `to`; null unless `to` is the last day of a month that is over. */
export function publicPeriodTo(to: PlainDate, today: PlainDate): Period | null {
  const wholeMonth = addDays(to, 1).endsWith("-01");
  return wholeMonth && to <= lastMonthEnd(today) ? outcomePeriod(to) : null;
}
