import { addDays, daysBetween, type PlainDate } from "../plain-date";
import type { Stay } from "../progress/stay";
import type { Horizon } from "./horizon";

type Seen = { weekNow: number; today: PlainDate };

/**
 * The day from which the program weeks to come are counted. Once no session is in sight nobody trains until today at the
 * earliest: that gap moves every week to come. Before, weeks without a session are counted as empty and move nothing.
 */
export function weeksFrom(
  { startOn }: Pick<Stay, "startOn">,
  { weeksTotal }: Pick<Horizon, "weeksTotal">,
  { weekNow, today }: Seen,
): PlainDate {
  if (weekNow < weeksTotal) return startOn;
  const nextOn = addDays(startOn, weekNow * 7);
  return addDays(startOn, Math.max(0, daysBetween(nextOn, today)));
}
