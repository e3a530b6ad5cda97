import { addDays, daysBetween, type PlainDate } from "../plain-date";
import type { Stay } from "../progress/stay";

type Ahead = {
  /** The last tested week, 0 at the baseline. */
  weekNow: number;
  /** The first day that an undecided request asks for. */
  askedFrom: PlainDate | null;
  today: PlainDate;
};

/**
 * The day from which the program weeks to come are counted. Before the first week nobody trains until the days asked for
 * begin, and after the last nobody where none are asked: that gap moves every week to come. Days asked for after the last
 * week move nothing, since the weeks before them are counted as empty.
 */
export function weeksFrom(
  { startOn, weeks }: Pick<Stay, "startOn" | "weeks">,
  { weekNow, askedFrom, today }: Ahead,
): PlainDate {
  const isOver = weekNow >= weeks;
  if (weekNow > 0 && (!isOver || askedFrom)) return startOn;
  const nextOn = addDays(startOn, weekNow * 7);
  const beginsOn = askedFrom ?? (isOver ? today : nextOn);
  return addDays(startOn, Math.max(0, daysBetween(nextOn, beginsOn)));
}
