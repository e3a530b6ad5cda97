import type { Band } from "../job-demands/demand";

/** Strength levels of the Dictionary of Occupational Titles, lightest first. */
export const STRENGTH_LEVELS = ["S", "L", "M", "H", "V"] as const;
export type StrengthLevel = (typeof STRENGTH_LEVELS)[number];

/** What a list can be filtered by: a level, or the jobs that have none. */
export const STRENGTH_CHOICES = [...STRENGTH_LEVELS, "none"] as const;

/** Stored beside a level: other standards draw other lines (North Dakota caps Heavy at 75 lb). */
export const STRENGTH_STANDARD = "Dictionary of Occupational Titles (DOT) strength levels";

export const STRENGTH_LABELS = {
  S: "Sedentary",
  L: "Light",
  M: "Medium",
  H: "Heavy",
  V: "Very heavy",
} as const satisfies Record<StrengthLevel, string>;

/** Pounds: more than `overLb`, at most `toLb` (null: no upper limit). */
type LoadRange = { overLb: number; toLb: number | null };

/** What each level lifts in each band; null where the standard gives no amount. Read in three secondary tables. */
export const STRENGTH_LOADS = {
  S: { occasional: { overLb: 0, toLb: 10 }, frequent: null, constant: null },
  L: { occasional: { overLb: 0, toLb: 20 }, frequent: { overLb: 0, toLb: 10 }, constant: null },
  M: {
    occasional: { overLb: 20, toLb: 50 },
    frequent: { overLb: 10, toLb: 25 },
    constant: { overLb: 0, toLb: 10 },
  },
  H: {
    occasional: { overLb: 50, toLb: 100 },
    frequent: { overLb: 25, toLb: 50 },
    constant: { overLb: 10, toLb: 20 },
  },
  V: {
    occasional: { overLb: 100, toLb: null },
    frequent: { overLb: 50, toLb: null },
    constant: { overLb: 20, toLb: null },
  },
} as const satisfies Record<StrengthLevel, Record<Band, LoadRange | null>>;

export function isStrengthLevel(text: string): text is StrengthLevel {
  return STRENGTH_LEVELS.some((level) => level === text);
}

type WithStrength = {
  strength: string | null;
  strengthSource: string | null;
  strengthDetail: string | null;
};

/** "M:29.2 H:37" → "29.2 % Medium, 37 % Heavy"; other details stand as they are. */
function readDetail(detail: string): string {
  const shares = [...detail.matchAll(/\b([SLMHV]):([\d.]+)/g)];
  if (shares.length === 0) return detail;
  return shares.map(([, level, pct]) => `${pct} % ${STRENGTH_LABELS[level as StrengthLevel]}`).join(", ");
}

/** The level with the standard or survey behind it: ORS and DOT disagree, so the source is always named. */
export function strengthSentence({ strength, strengthSource, strengthDetail }: WithStrength): string {
  if (!strength || !isStrengthLevel(strength)) return "Strength: not published.";
  const label = STRENGTH_LABELS[strength];
  const detail = strengthDetail ? `: ${readDetail(strengthDetail)}` : "";
  if (strengthSource?.startsWith("ORS"))
    return `${label}, by the Occupational Requirements Survey (${strengthSource})${detail}.`;
  return `${label}, by ${STRENGTH_STANDARD}${detail}.`;
}
