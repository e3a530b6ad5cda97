import { STRENGTH_LABELS } from "@/server/domain/occupations/strength";
import type { Proportion } from "@/server/domain/outcomes/proportion";
import type { MixGroup } from "@/server/domain/outcomes/public-card";
import { formatTenths } from "@/server/domain/percent";

/** "48.1–76.4 %" */
export function intervalText({ lowTenths, highTenths }: Proportion): string {
  return `${((lowTenths ?? 0) / 10).toFixed(1)}–${formatTenths(highTenths)}`;
}

/** "Heavy and very heavy", "not rated" */
export function groupText({ levels }: MixGroup): string {
  const words = levels.map((level) => (level ? STRENGTH_LABELS[level].toLowerCase() : "not rated"));
  const text = [words.slice(0, -1).join(", "), words.at(-1)].filter(Boolean).join(" and ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
