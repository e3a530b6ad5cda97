import { gainedWithin, isAllOrNothing } from "./all-or-nothing";
import type { Clock } from "./clock";
import type { Cohort } from "./cohort";
import { expectAt, gainCurve } from "./gain-curve";
import { mixtureBelow } from "./mixture";
import { allBelow, normalQuantile } from "./normal";
import { bySeen, provenChance } from "./proven";

/** An essential demand's ratio (0 … 1 of what the job asks), test by test; empty when never tested. */
export type EssentialCourse = { label: string; ratios: readonly { week: number; ratio: number }[] };

/** `marginAt`: standard-normal margin of a test in that week meeting the job's amount. */
type UnmetDemand = { label: string; marginAt: (week: number) => number };

export type Readiness = {
  unmet: UnmetDemand[];
  untested: string[];
  fromWeek: number;
  /** Chance of having been ready by the end of `fromWeek` + index; null when an essential demand was never tested. */
  chances: number[] | null;
};

/** What a chance rests on beside the tests: attendance, the cohort, and its groups' shift of a demand's gain. */
export type ReadinessBasis = { clock: Clock; cohort: Cohort; demandShift: number; fromWeek: number };

const FULL = 1000;
const NEAREST = 1e-6;

const marginOf = (chance: number) => normalQuantile(Math.min(1 - NEAREST, Math.max(NEAREST, chance)));

function unmetDemand({ label, ratios }: EssentialCourse, basis: ReadinessBasis): UnmetDemand {
  const { clock, cohort, fromWeek, demandShift } = basis;
  if (isAllOrNothing(ratios)) {
    const missed = ratios.length - 1;
    const { allOrNothing } = cohort;
    return { label, marginAt: (week) => marginOf(gainedWithin(missed, week - fromWeek, allOrNothing)) };
  }
  const tests = ratios.map(({ week, ratio }) => ({ week, dose: clock.doseAt(week), tenths: ratio * FULL }));
  const curve = gainCurve(tests, cohort.demand, demandShift);
  const marginAt = (week: number) =>
    marginOf(1 - mixtureBelow(expectAt(curve, week, clock.doseAt(week)), FULL));
  return { label, marginAt };
}

/** Those not met at their last test; one met then is taken to stay met. */
export function unmetDemands(essentials: readonly EssentialCourse[], basis: ReadinessBasis): UnmetDemand[] {
  const short = essentials.filter(({ ratios }) => ratios.length > 0 && (ratios.at(-1)?.ratio ?? 0) < 1);
  return short.map((demand) => unmetDemand(demand, basis));
}

/**
 * Chances by week, before they are compared with what happened. Having once been ready stays, so no later week lowers
 * one; of those not ready yet a share leaves each week.
 */
export function modelChances(
  unmet: readonly UnmetDemand[],
  { cohort, fromWeek }: Pick<ReadinessBasis, "cohort" | "fromWeek">,
  toWeek: number,
): number[] {
  const chances = [0];
  let [ready, staying] = [0, 1];
  for (let week = fromWeek + 1; week <= toWeek; week += 1) {
    const margins = unmet.map(({ marginAt }) => marginAt(week));
    const now = Math.max(ready, allBelow(margins, cohort.demandCorrelation));
    chances.push((chances.at(-1) ?? 0) + (now - ready) * staying);
    ready = now;
    staying *= 1 - cohort.leavePerWeek;
  }
  return chances;
}

function chancesAhead(unmet: readonly UnmetDemand[], basis: ReadinessBasis, toWeek: number): number[] {
  const { cohort, fromWeek } = basis;
  if (unmet.length === 0) return Array.from({ length: Math.max(1, toWeek - fromWeek + 1) }, () => 1);
  const proven = bySeen(cohort.proven, fromWeek);
  const [, ...ahead] = modelChances(unmet, basis, toWeek);
  return [0, ...ahead.map((chance) => provenChance(chance, proven))];
}

/**
 * Readiness for full duty week by week from the essential demands alone; a percentage makes nobody ready.
 * Each unmet one gets its own course; the least likely one decides most.
 */
export function readiness(
  essentials: readonly EssentialCourse[],
  basis: ReadinessBasis,
  toWeek: number,
): Readiness {
  const unmet = unmetDemands(essentials, basis);
  const untested = essentials.filter(({ ratios }) => ratios.length === 0).map(({ label }) => label);
  const known = essentials.length > 0 && untested.length === 0;
  const chances = known ? chancesAhead(unmet, basis, toWeek) : null;
  return { unmet, untested, fromWeek: basis.fromWeek, chances };
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
