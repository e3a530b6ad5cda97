import { addDays, type PlainDate } from "../plain-date";

/** Days of discharge that a figure counts, both inside. */
export type Period = { from: PlainDate; to: PlainDate };

/** Two years back: wherever a clinic's full-duty figure is shown, it is of the same programs. */
export const PERIOD_DAYS = 730;

export function outcomePeriod(to: PlainDate): Period {
  return { from: addDays(to, -PERIOD_DAYS), to };
}

const lastMonthEnd = (today: PlainDate) => addDays(`${today.slice(0, 7)}-01` as PlainDate, -1);

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
