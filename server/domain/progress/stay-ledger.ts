import type { Cents } from "../money";
import { daysBetween, type PlainDate } from "../plain-date";

type Entry = { seq: number; endOn: PlainDate; sessions: number; priceCents: Cents | null };

/** One entry with what it changed against the entry before it; the plan itself changes nothing. */
export type LedgerChange<E> = E & {
  /** Session days more (or fewer, below 0); null for the plan. */
  daysDelta: number | null;
  /** Cents more (or fewer); null for the plan, and where either price is not known or not shown. */
  centsDelta: Cents | null;
  /** Calendar days the end moved. */
  endMovedDays: number | null;
};

/**
 * The stay ledger with its deltas (rules.md §2: each change is days, dollars, reason, who agreed). Entries in order of
 * `seq`; the sum of all deltas and the plan is the stay in force.
 */
export function ledgerChanges<E extends Entry>(entries: readonly E[]): LedgerChange<E>[] {
  return entries.map((entry, index) => {
    const before = entries[index - 1];
    if (!before) return { ...entry, daysDelta: null, centsDelta: null, endMovedDays: null };
    const priced = entry.priceCents !== null && before.priceCents !== null;
    return {
      ...entry,
      daysDelta: entry.sessions - before.sessions,
      centsDelta: priced ? (entry.priceCents ?? 0) - (before.priceCents ?? 0) : null,
      endMovedDays: daysBetween(before.endOn, entry.endOn),
    };
  });
}
