import type { CourseAction } from "./course";

/** What a case manager looks at first: rules.md §2's stop rule, then silence, then a stay about to end. */
export type Attention = {
  flatWeeks: number;
  ready: boolean;
  action: CourseAction;
  reportLate: boolean;
  /** When the next report is or was due; null when none is owed. */
  reportDueAt: string | null;
};

const rank = (line: Attention): number => {
  if (line.flatWeeks > 0) return 0;
  if (line.reportLate) return 1;
  return line.ready ? 2 : 3;
};

/** Stalled programs first, the longest stalled before; then silent ones, the longest silent before; then ready ones. */
export function byAttention(a: Attention, b: Attention): number {
  return (
    rank(a) - rank(b) ||
    b.flatWeeks - a.flatWeeks ||
    (a.reportDueAt ?? "9").localeCompare(b.reportDueAt ?? "9")
  );
}
