import { monthsAfter } from "../fees/months-after";
import { type Cents, roundHalfUp } from "../money";
import type { PlainDate } from "../plain-date";
import { costPerPoint } from "../projection/cost";
import type { Period } from "./period";
import { type Proportion, proportion } from "./proportion";

/** Requests or programs that the portfolio lists one by one; the queue holds the rest. */
export const MOST_LISTED = 50;

/** "3"; "50 or more" of a list that ends there. */
export function listedText(lines: number): string {
  return lines < MOST_LISTED ? String(lines) : `${MOST_LISTED} or more`;
}

/** What programs add up to, running and ended alike; the store sums, the rule book folds. */
export const PORTFOLIO_SUMS = [
  "programs",
  /** Of those running: nothing authorized yet, a flat week open, ready for full duty, not yet projected. */
  "awaiting",
  "flat",
  "ready",
  "unprojected",
  /** Of those ended. */
  "completed",
  "fullDuty",
  "fullDutyCompleted",
  /** Ended by the stop rule: for want of progress, the flat weeks in a row at the payer's threshold for discharge. */
  "stopped",
  "authorizedCents",
  "usedCents",
  "projectedCents",
  "costCents",
  /** Cost and gain of ended programs whose gain is known. */
  "gainKnownCents",
  "gainedTenths",
  /** What the stop rule's discharges left of authorizations that ran past them. */
  "unusedMinutes",
  "unusedCents",
] as const;
type Sum = (typeof PORTFOLIO_SUMS)[number];
type Sums = Record<Sum, number>;

/** Programs counted together: those running, or those ended in the period after they had started. */
export type PortfolioCell = Sums & { running: boolean; strength: string | null };

/** Programs that ended in one month after they had started; `month` is its first day. */
export type PortfolioMonth = Sums & { month: PlainDate };

/** What ended programs bought. */
type Bought = {
  /** Those that had started. */
  ended: number;
  endedCents: Cents;
  fullDutyOfCompleters: Proportion;
  fullDutyOfStarters: Proportion;
  /** All starters' cost over full-duty returns; null when nobody has returned. */
  costPerFullDutyCents: Cents | null;
  /** Null when nothing was gained. */
  costPerPointCents: Cents | null;
  stopped: number;
  unusedMinutes: number;
  unusedCents: Cents;
};

/** One line of the portfolio: what was spent beside what it bought. */
export type PortfolioLine = Bought & {
  /** What the line is about, as a filter has it: a clinic's id, a strength, a state. */
  id: string | null;
  key: string;
  live: number;
  awaiting: number;
  flat: number;
  ready: number;
  authorizedCents: Cents;
  usedCents: Cents;
  /** Of the running programs that have a projection; null where there are some and none has. */
  projectedCents: Cents | null;
  /** Running programs without a projection yet, left out of `projectedCents`. */
  unprojected: number;
  /** How the lines' jobs differ: programs by strength level, running and ended. */
  strengthMix: { level: string | null; count: number }[];
};

export type MonthLine = Bought & { month: PlainDate };

function sumOf(cells: readonly Sums[]): Sums {
  const sum = (field: Sum) => cells.reduce((total, cell) => total + cell[field], 0);
  return Object.fromEntries(PORTFOLIO_SUMS.map((field) => [field, sum(field)])) as Sums;
}

function mixOf(cells: readonly PortfolioCell[]): PortfolioLine["strengthMix"] {
  const counts = new Map<string | null, number>();
  for (const { strength, programs } of cells) counts.set(strength, (counts.get(strength) ?? 0) + programs);
  return [...counts].map(([level, count]) => ({ level, count })).filter(({ count }) => count > 0);
}

function boughtBy(ended: Sums): Bought {
  const { programs, completed, fullDuty, fullDutyCompleted, costCents, stopped } = ended;
  return {
    ended: programs,
    endedCents: costCents,
    fullDutyOfCompleters: proportion(fullDutyCompleted, completed),
    fullDutyOfStarters: proportion(fullDuty, programs),
    costPerFullDutyCents: fullDuty === 0 ? null : roundHalfUp(costCents / fullDuty),
    costPerPointCents: costPerPoint(ended.gainKnownCents, 0, ended.gainedTenths),
    stopped,
    unusedMinutes: ended.unusedMinutes,
    unusedCents: ended.unusedCents,
  };
}

/** Cells of one kind as one line. */
export function portfolioLine(
  key: string,
  id: string | null,
  cells: readonly PortfolioCell[],
): PortfolioLine {
  const running = sumOf(cells.filter((cell) => cell.running));
  const ended = sumOf(cells.filter((cell) => !cell.running));
  const { programs, awaiting, flat, ready, authorizedCents, usedCents, projectedCents, unprojected } =
    running;
  return {
    id,
    key,
    live: programs,
    awaiting,
    flat,
    ready,
    authorizedCents,
    usedCents,
    projectedCents: programs > 0 && unprojected === programs ? null : projectedCents,
    unprojected,
    ...boughtBy(ended),
    strengthMix: mixOf(cells),
  };
}

/** Cost and gain of the ended programs whose gain is known. */
export type Gained = Pick<Sums, "gainKnownCents" | "gainedTenths">;

export function gainedBy(cells: readonly PortfolioCell[]): Gained {
  const { gainKnownCents, gainedTenths } = sumOf(cells.filter((cell) => !cell.running));
  return { gainKnownCents, gainedTenths };
}

/** One line for each `id`, named by `nameOf`, the most money still to be spent first. */
export function portfolioLines<C extends PortfolioCell & { id: string }>(
  cells: readonly C[],
  nameOf: (cell: C) => string,
): PortfolioLine[] {
  return [...Map.groupBy(cells, ({ id }) => id)]
    .flatMap(([id, group]) => (group[0] ? [portfolioLine(nameOf(group[0]), id, group)] : []))
    .toSorted(
      (a, b) =>
        (b.projectedCents ?? 0) - (a.projectedCents ?? 0) ||
        b.ended - a.ended ||
        a.key.localeCompare(b.key, "en"),
    );
}

/** The months of the period in order, those in which nothing ended included. */
export function portfolioMonths(months: readonly PortfolioMonth[], { from, to }: Period): MonthLine[] {
  const known = new Map(months.map((one) => [one.month.slice(0, 7), one]));
  const lines: MonthLine[] = [];
  for (let month = from; month <= to; month = monthsAfter(month, 1)) {
    lines.push({ month, ...boughtBy(known.get(month.slice(0, 7)) ?? sumOf([])) });
  }
  return lines;
}
