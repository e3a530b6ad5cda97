import type { PlainDate } from "../plain-date";
import { type Stay, weekOn } from "./stay";

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

/** Weeks that would lie empty between the end of the stay and the first day asked for. */
export function weeksBeforeAsked(stay: Pick<Stay, "startOn" | "weeks">, askedFrom: PlainDate): number[] {
  return between(stay.weeks + 1, weekOn(stay, askedFrom) - 1);
}
