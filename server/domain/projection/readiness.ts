import { allOrNothingMargin, isAllOrNothing } from "./all-or-nothing";
import type { Cohort } from "./cohort";
import { expectAt, gainCurve } from "./gain-curve";
import { allBelow } from "./normal";

/** An essential demand's ratio (0 … 1 of what the job asks), test by test; empty when never tested. */
export type EssentialCourse = { label: string; ratios: readonly { week: number; ratio: number }[] };

/** `marginAt`: how many standard deviations above the job's amount a test in that week is expected. */
type UnmetDemand = { label: string; marginAt: (week: number) => number };

export type Readiness = {
  unmet: UnmetDemand[];
  untested: string[];
  fromWeek: number;
  /** Chance of having been ready by the end of `fromWeek` + index; null when an essential demand was never tested. */
  chances: number[] | null;
};

const FULL = 1000;

function unmetDemand({ label, ratios }: EssentialCourse, cohort: Cohort, fromWeek: number): UnmetDemand {
  if (isAllOrNothing(ratios))
    return { label, marginAt: (week) => allOrNothingMargin(ratios.length - 1, week - fromWeek) };
  const points = ratios.map(({ week, ratio }) => ({ week, tenths: ratio * FULL }));
  const curve = gainCurve(points, cohort.demand, cohort);
  const marginAt = (week: number) => {
    const { mean, sd } = expectAt(curve, week);
    return (mean - FULL) / sd;
  };
  return { label, marginAt };
}

/** Having once been ready stays, so no later week lowers the chance. */
function chancesAhead(
  unmet: Readiness["unmet"],
  fromWeek: number,
  toWeek: number,
  correlation: number,
): number[] {
  if (unmet.length === 0) return Array.from({ length: Math.max(1, toWeek - fromWeek + 1) }, () => 1);
  const chances = [0];
  for (let week = fromWeek + 1; week <= toWeek; week += 1) {
    const margins = unmet.map(({ marginAt }) => marginAt(week));
    chances.push(Math.max(chances.at(-1) ?? 0, allBelow(margins, correlation)));
  }
  return chances;
}

/**
 * Readiness for full duty week by week from the essential demands alone; a percentage makes nobody ready.
 * Each unmet one gets its own course; one met at its last test is taken to stay met.
 */
export function readiness(
  essentials: readonly EssentialCourse[],
  cohort: Cohort,
  { fromWeek, toWeek }: { fromWeek: number; toWeek: number },
): Readiness {
  const short = essentials.filter(({ ratios }) => ratios.length > 0 && (ratios.at(-1)?.ratio ?? 0) < 1);
  const unmet = short.map((demand) => unmetDemand(demand, cohort, fromWeek));
  const untested = essentials.filter(({ ratios }) => ratios.length === 0).map(({ label }) => label);
  const known = essentials.length > 0 && untested.length === 0;
  const chances = known ? chancesAhead(unmet, fromWeek, toWeek, cohort.demandCorrelation) : null;
  return { unmet, untested, fromWeek, chances };
}

/** Chance (0 … 1) by the end of `week`; a part of a week lies between its two whole ones. Null: cannot be said. */
export function readyBy({ chances, fromWeek }: Readiness, week: number): number | null {
  if (chances === null) return null;
  const ahead = Math.min(Math.max(0, week - fromWeek), chances.length - 1);
  const [low, high] = [chances[Math.floor(ahead)] ?? 0, chances[Math.ceil(ahead)] ?? 0];
  return low + (high - low) * (ahead - Math.floor(ahead));
}

/** The essential demand least likely to be met by then; null when none is short. */
export function limitingAt({ unmet }: Readiness, week: number): string | null {
  const ordered = unmet.toSorted((a, b) => a.marginAt(week) - b.marginAt(week));
  return ordered[0]?.label ?? null;
}
