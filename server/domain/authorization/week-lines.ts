import type { PlainDate } from "../plain-date";
import { type PlannedSession, type Stay, weekDays, weekOn } from "../progress/stay";

/** The sessions asked in one program week, each with its length and planned day. Never empty. */
export type WeekLine = {
  /** The program's week, 1 is the first. */
  week: number;
  firstOn: PlainDate;
  lastOn: PlainDate;
  each: PlannedSession[];
};

type Period = { startOn: PlainDate; endOn: PlainDate };

const later = (a: PlainDate, b: PlainDate) => (a > b ? a : b);
const earlier = (a: PlainDate, b: PlainDate) => (a < b ? a : b);

/**
 * Sessions by the program week their planned day falls in. Days planned past the end of the period stand in its last
 * week, so that every session has a line.
 */
export function weekLines(
  sessions: readonly PlannedSession[],
  { startOn, endOn }: Period,
  stay: Pick<Stay, "startOn">,
): WeekLine[] {
  const weekOf = ({ on }: PlannedSession) => Math.max(1, weekOn(stay, later(startOn, earlier(on, endOn))));
  const byWeek = Map.groupBy(sessions, weekOf);
  return [...byWeek].map(([week, each]) => {
    const days = weekDays(stay, week);
    return { week, firstOn: later(days.firstOn, startOn), lastOn: earlier(days.lastOn, endOn), each };
  });
}
