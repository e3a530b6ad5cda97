import { STRENGTH_LABELS } from "@/server/domain/occupations/strength";
import type { StrengthShare } from "@/server/domain/outcomes/scorecard";

/** "31 Heavy, 12 Medium, 2 not rated": clinics with other jobs cannot be compared as they stand. */
export function mixText(mix: readonly StrengthShare[]): string {
  return mix
    .toSorted((a, b) => b.count - a.count)
    .map(({ level, count }) => `${count} ${level ? STRENGTH_LABELS[level] : "not rated"}`)
    .join(", ");
}
