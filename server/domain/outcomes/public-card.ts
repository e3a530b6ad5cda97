import { dayIn, type PlainDate } from "../plain-date";
import type { Period } from "./period";
import { type Proportion, proportion } from "./proportion";
import { earnsBadge, type StrengthShare } from "./scorecard";

/** A clinic's counts for anybody to read; the database gives none while fewer than twenty have completed. */
export type PublicCounts = {
  starters: number;
  completers: number;
  fullDuty: number;
  fullDutyCompleters: number;
  strengthMix: StrengthShare[];
};

/** Neighbouring job strengths together, so that no group shown is small. */
export type MixGroup = { levels: StrengthShare["level"][]; count: number };

export type PublicFigures = { completers: Proportion; starters: Proportion; mix: MixGroup[] };

/** What the public page says: the figures, or which part of the rule is not met. */
export type PublicCard = {
  period: Period;
  figures: PublicFigures | null;
  withheld: "too_few" | "below_sixty" | null;
};

/** A card as anybody finds it at its address; the code vouches for its figures. */
export type PublishedCard = {
  slug: string;
  clinicName: string;
  state: string;
  /** The day it was counted. */
  computedOn: PlainDate;
  card: PublicCard;
  code: string | null;
};

/** Fewer than this are never a public cell. */
const FEWEST = 20;

/** A month is over once it is over in every state. */
export function publicToday(now: Date): PlainDate {
  return dayIn(now, "Pacific/Honolulu");
}

/** Joins neighbours, lightest first, until each group holds twenty or more; what is left joins the last one. */
export function mixGroups(mix: readonly StrengthShare[]): MixGroup[] {
  const groups: MixGroup[] = [];
  let open: MixGroup = { levels: [], count: 0 };
  for (const { level, count } of mix) {
    open = { levels: [...open.levels, level], count: open.count + count };
    if (open.count < FEWEST) continue;
    groups.push(open);
    open = { levels: [], count: 0 };
  }
  const last = groups.pop();
  if (!last) return [];
  return [...groups, { levels: [...last.levels, ...open.levels], count: last.count + open.count }];
}

/** The rule of the public page (rules.md §7): 60 % of completers or more, of twenty or more; else no figure at all. */
export function publicCard(counts: PublicCounts | null, period: Period): PublicCard {
  const completers = proportion(counts?.fullDutyCompleters ?? 0, counts?.completers ?? 0);
  if (counts === null || completers.tooFew) return { period, figures: null, withheld: "too_few" };
  if (!earnsBadge(completers)) return { period, figures: null, withheld: "below_sixty" };
  const starters = proportion(counts.fullDuty, counts.starters);
  return { period, figures: { completers, starters, mix: mixGroups(counts.strengthMix) }, withheld: null };
}

/** Why no figure stands there, without a figure and without blame. */
export const WITHHELD_WORDS = {
  too_few: "Fewer than 20 programs were completed in this period, too few for a percentage to mean anything.",
  below_sixty:
    "A figure is shown here from 60 % of completers at full duty. In this period it is not shown; that says nothing about any one worker or program.",
} as const satisfies Record<NonNullable<PublicCard["withheld"]>, string>;

/** "lone-star-work-rehab" */
export function slugOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return plain.replace(/^-+|-+$/g, "") || "clinic";
}
