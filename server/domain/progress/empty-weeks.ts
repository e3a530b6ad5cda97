import type { Stay } from "./stay";

/** The stay in force: with the sessions its ledger holds, and the weeks of it in which none is planned. */
export type StayInForce = Stay & { sessions: number; emptyWeeks: readonly number[] };

type Entry = Pick<Stay, "weeks" | "sessionsPerWeek"> & { sessions: number; frozenAt: string | null };

const between = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** Weeks that an extension's sessions cannot fill: they lie between the end of the stay before and its first day. */
function emptyBefore(before: Entry, { weeks, sessions, sessionsPerWeek }: Entry): number[] {
  // A stay planned anew has sessions in every week.
  if (sessions === weeks * sessionsPerWeek) return [];
  const filled = Math.ceil((sessions - before.sessions) / sessionsPerWeek);
  return between(before.weeks + 1, weeks - filled);
}

/** Weeks of the stay in force in which no session is planned. Before it is fixed a stay has none. */
export function emptyWeeks(ledger: readonly Entry[]): number[] {
  return ledger.flatMap((entry, index) => {
    const before = ledger[index - 1];
    return before?.frozenAt ? emptyBefore(before, entry) : [];
  });
}

/** Weeks of the stay with planned sessions: each of them owes its report. */
export function plannedWeeks({ weeks, emptyWeeks }: Pick<StayInForce, "weeks" | "emptyWeeks">): number[] {
  return between(1, weeks).filter((week) => !emptyWeeks.includes(week));
}

/** Those of the weeks that were not reported: a week that was reported had a session. */
export function unreported(
  weeks: readonly number[],
  course: { weeks: readonly { week: number }[] },
): number[] {
  const reported = new Set(course.weeks.map(({ week }) => week));
  return weeks.filter((week) => !reported.has(week));
}
