const MINUTES_PER_SHIFT = 480;

/** What one published category comes to, in the demand's unit, and whether the category has an upper bound. */
export type Amount = { required: number; unbounded: boolean };

/** Upper bounds of the survey's frequencies, in whole percent of the shift: ≤ 2 %, ≤ 1/3, ≤ 2/3, the whole shift. */
const FREQUENCY_PERCENT: Record<string, number> = { S: 2, O: 33, F: 67, C: 100 };

const FREQUENCY_LABELS: Record<string, string> = {
  N: "never",
  S: "seldom (up to 2 % of the shift)",
  O: "occasionally (2 % to 1/3 of the shift)",
  F: "frequently (1/3 to 2/3 of the shift)",
  C: "constantly (over 2/3 of the shift)",
};

/** ">20-50 lb" → 50; ">100 lb" has no upper bound → its lower one, 100. Null: not a weight class. */
export function poundsOf(category: string): Amount | null {
  const range = /^>\s*(\d+)\s*[-–]\s*(\d+) lb$/.exec(category);
  if (range) return { required: Number(range[2]), unbounded: false };
  const most = /^<=\s*(\d+) lb$/.exec(category);
  if (most) return { required: Number(most[1]), unbounded: false };
  const over = /^>\s*(\d+) lb$/.exec(category);
  return over ? { required: Number(over[1]), unbounded: true } : null;
}

/** "O" → 33 (percent of the shift, the category's upper bound). Null: not a frequency that asks for anything. */
export function percentOfShift(category: string): Amount | null {
  const required = FREQUENCY_PERCENT[category];
  return required === undefined ? null : { required, unbounded: false };
}

/** 88.8 % of the day → 426 whole minutes of an 8-hour shift. */
export function minutesOfDay(percent: number): Amount {
  return { required: Math.round((percent / 100) * MINUTES_PER_SHIFT), unbounded: false };
}

/** Categories that ask for nothing a job match should count: never, none, up to one pound. */
export function asksForNothing(category: string): boolean {
  return ["N", "none", "<=1 lb"].includes(category);
}

/** A category in words: "O" → "occasionally (…)", ">20-50 lb" → "over 20 to 50 lb". */
export function categoryText(category: string): string {
  const words = FREQUENCY_LABELS[category];
  if (words) return words;
  return category
    .replace(/^>\s*(\d+)\s*[-–]\s*(\d+)/, "over $1 to $2")
    .replace(/^>\s*/, "over ")
    .replace(/^<=\s*/, "up to ");
}
