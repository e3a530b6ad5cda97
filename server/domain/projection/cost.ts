import { type Cents, roundHalfUp } from "../money";
import type { Tenths } from "../percent";

export type CostRange = { cents: Cents; lowCents: Cents; highCents: Cents };

export type CostFacts = {
  usedCents: Cents;
  /** Authorized in all, the used part included. */
  authorizedCents: Cents;
  /** Asked for and not yet decided; 0 when nothing is. */
  requestCents: Cents;
  costPerSessionCents: Cents;
  sessionsPerWeek: number;
};

/**
 * Chances of readiness by the end of each week still to come, `null` where it cannot be said; `weeks` is how many those
 * are, the last one perhaps a part.
 */
type Ahead = {
  chances: readonly (number | null)[];
  weeks: number;
  leavePerWeek: number;
  overrunWeeks: number;
};

const DECILE = 0.1;

/** Share of the weeks ahead that the first tenth to end would still use: ready by then, or having left. */
function firstTenthsShare({ chances, weeks, leavePerWeek }: Ahead): number {
  const used = (index: number) => Math.min(index + 1, weeks);
  const index = chances.findIndex((chance, week) => {
    const ready = chance ?? 0;
    return ready + (1 - ready) * (1 - (1 - leavePerWeek) ** used(week)) >= DECILE;
  });
  return index < 0 ? 1 : used(index) / weeks;
}

/**
 * The program's cost to the end: everything authorized and asked, used in full. Low: it ends as early as the first tenth
 * does, by readiness or because the worker leaves, and the rest is not used. High: not ready, and the stay overruns by the
 * cohort's weeks.
 */
export function costToEnd(facts: CostFacts, weeksAhead: Ahead): CostRange {
  const { usedCents, authorizedCents, requestCents, costPerSessionCents, sessionsPerWeek } = facts;
  const ahead = Math.max(0, authorizedCents - usedCents) + requestCents;
  const { chances, overrunWeeks } = weeksAhead;
  const last = chances.at(-1);
  const likely = last !== null && last !== undefined && last >= 1 - DECILE;
  const overrun = likely || ahead === 0 ? 0 : overrunWeeks * sessionsPerWeek * costPerSessionCents;
  return {
    cents: usedCents + ahead,
    lowCents: usedCents + roundHalfUp(ahead * firstTenthsShare(weeksAhead)),
    highCents: usedCents + ahead + overrun,
  };
}

/** Spent so far for each point of job match gained; null when nothing was gained. */
export function costPerPoint(usedCents: Cents, baselineTenths: Tenths, nowTenths: Tenths): Cents | null {
  const gained = nowTenths - baselineTenths;
  return gained > 0 ? roundHalfUp((usedCents * 10) / gained) : null;
}

/** Below this chance a cost per return would be a figure about nothing. */
const LEAST_CHANCE = 0.01;

/** What a program costs for each one that ends in full duty: its cost ÷ the chance; null without a chance. */
export function costPerFullDuty(costCents: Cents, chance: number | null): Cents | null {
  return chance === null || chance < LEAST_CHANCE ? null : roundHalfUp(costCents / chance);
}
