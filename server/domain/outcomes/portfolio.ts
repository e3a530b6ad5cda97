import { type Cents, roundHalfUp } from "../money";
import type { Tenths } from "../percent";
import { costPerPoint } from "../projection/cost";
import { type Proportion, proportion } from "./proportion";

/** Programs of one clinic, job strength and state, counted together; the store sums, the rule book folds. */
export type PortfolioCell = {
  clinicId: string;
  clinicName: string;
  strength: string | null;
  state: string;
  /** Programs running now. */
  live: number;
  authorizedCents: Cents;
  usedCents: Cents;
  projectedCents: Cents;
  /** Running programs without a projection yet, left out of `projectedCents`. */
  unprojected: number;
  flat: number;
  /** Programs ended in the period. */
  ended: number;
  completed: number;
  fullDuty: number;
  fullDutyCompleted: number;
  endedCents: Cents;
  /** Sums over ended programs whose gain is known. */
  gainKnownCents: Cents;
  gainedTenths: Tenths;
};

/** One line of the portfolio: what was spent beside what it bought. */
export type PortfolioLine = {
  key: string;
  live: number;
  flat: number;
  authorizedCents: Cents;
  usedCents: Cents;
  projectedCents: Cents;
  unprojected: number;
  ended: number;
  endedCents: Cents;
  fullDutyOfCompleters: Proportion;
  fullDutyOfStarters: Proportion;
  /** All starters' cost over full-duty returns; null when nobody has returned. */
  costPerFullDutyCents: Cents | null;
  /** Null when nothing was gained. */
  costPerPointCents: Cents | null;
  /** How the lines' jobs differ: programs by strength level, running and ended. */
  strengthMix: { level: string | null; count: number }[];
};

type Counted = { [K in keyof PortfolioCell as PortfolioCell[K] extends number ? K : never]: number };

const NUMBERS = [
  "live",
  "authorizedCents",
  "usedCents",
  "projectedCents",
  "unprojected",
  "flat",
  "ended",
  "completed",
  "fullDuty",
  "fullDutyCompleted",
  "endedCents",
  "gainKnownCents",
  "gainedTenths",
] as const satisfies readonly (keyof Counted)[];

function sumOf(cells: readonly PortfolioCell[]): Counted {
  const sum = (field: keyof Counted) => cells.reduce((total, cell) => total + cell[field], 0);
  return Object.fromEntries(NUMBERS.map((field) => [field, sum(field)])) as Counted;
}

function mixOf(cells: readonly PortfolioCell[]): PortfolioLine["strengthMix"] {
  const counts = new Map<string | null, number>();
  for (const { strength, live, ended } of cells)
    counts.set(strength, (counts.get(strength) ?? 0) + live + ended);
  return [...counts].map(([level, count]) => ({ level, count })).filter(({ count }) => count > 0);
}

/** Cells of one kind as one line. */
export function portfolioLine(key: string, cells: readonly PortfolioCell[]): PortfolioLine {
  const total = sumOf(cells);
  const { live, flat, authorizedCents, usedCents, projectedCents, unprojected, ended, endedCents } = total;
  return {
    key,
    live,
    flat,
    authorizedCents,
    usedCents,
    projectedCents,
    unprojected,
    ended,
    endedCents,
    fullDutyOfCompleters: proportion(total.fullDutyCompleted, total.completed),
    fullDutyOfStarters: proportion(total.fullDuty, ended),
    costPerFullDutyCents: total.fullDuty === 0 ? null : roundHalfUp(endedCents / total.fullDuty),
    costPerPointCents: costPerPoint(total.gainKnownCents, 0, total.gainedTenths),
    strengthMix: mixOf(cells),
  };
}

/** One line for each value of `keyOf`, the most money still to be spent first. */
export function portfolioLines(
  cells: readonly PortfolioCell[],
  keyOf: (cell: PortfolioCell) => string,
): PortfolioLine[] {
  return [...Map.groupBy(cells, keyOf)]
    .map(([key, group]) => portfolioLine(key, group))
    .toSorted(
      (a, b) => b.projectedCents - a.projectedCents || b.ended - a.ended || a.key.localeCompare(b.key, "en"),
    );
}
