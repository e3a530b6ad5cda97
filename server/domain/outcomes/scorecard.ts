import { median } from "simple-statistics";
import { type Cents, roundHalfUp } from "../money";
import { STRENGTH_LEVELS, type StrengthLevel } from "../occupations/strength";
import type { Period } from "./period";
import { type Proportion, proportion } from "./proportion";
import { addFullDuty, addTallies, type FullDutyTally, fullDutyShares, type OutcomeTally } from "./tally";

/** Requests of a clinic with a determination, and those of them that were never returned or asked about, in no version. */
export type FirstPassCount = { decided: number; firstPass: number };

/** How many programs ended `days` past the promised date; early and on time count as 0, and nothing promised is not counted. */
export type Overrun = { days: number; programs: number };

export type StrengthShare = { level: StrengthLevel | null; count: number };

export type Scorecard = {
  period: Period;
  fullDutyOfCompleters: Proportion;
  fullDutyOfStarters: Proportion;
  /** Of the programs with a promised date. */
  stayKept: Proportion;
  /** Discharged without one: on neither side of the share, and in no median. */
  unpromised: number;
  /** Days past the promised date, half of the programs at or under it; early and on time count as 0. */
  medianOverrunDays: number | null;
  reportsOnTime: Proportion;
  firstPass: Proportion;
  durable30: Proportion;
  durable90: Proportion;
  /** All starters' cost over full-duty returns; null when nobody has returned. */
  costPerFullDutyCents: Cents | null;
  strengthMix: StrengthShare[];
  badge: boolean;
};

/** 60 % of completers or more, exactly and before any rounding, with enough of them to say so. */
export function earnsBadge({ count, of, tooFew }: Proportion): boolean {
  return !tooFew && count * 100 >= of * 60;
}

function medianOf(overruns: readonly Overrun[]): number | null {
  const days = overruns.flatMap(({ days, programs }) => Array<number>(programs).fill(days));
  return days.length === 0 ? null : median(days);
}

/** Starters by job strength, lightest first, the unrated last. */
export function strengthMix(tallies: readonly FullDutyTally[]): StrengthShare[] {
  return [...STRENGTH_LEVELS, null]
    .map((level) => {
      const ofLevel = tallies.filter(({ strength }) => strength === level);
      return { level, count: addFullDuty(ofLevel).starters };
    })
    .filter(({ count }) => count > 0);
}

type Counts = {
  /** One clinic's, by job strength. */
  tallies: readonly OutcomeTally[];
  overruns: readonly Overrun[];
  requests: FirstPassCount;
  period: Period;
};

/**
 * A clinic's card over a period (both days inside), by date of discharge. Programs still running are in no figure, nor are
 * those that ended before they started.
 * Full duty is two figures, of completers and of all starters, because dropping the drop-outs flatters.
 */
export function scorecard({ tallies, overruns, requests, period }: Counts): Scorecard {
  const sum = addTallies(tallies);
  const { completers, starters } = fullDutyShares(sum);
  return {
    period,
    fullDutyOfCompleters: completers,
    fullDutyOfStarters: starters,
    stayKept: proportion(sum.stayKept, sum.promised),
    unpromised: sum.starters - sum.promised,
    medianOverrunDays: medianOf(overruns),
    reportsOnTime: proportion(sum.reportsOnTime, sum.reportsDue),
    firstPass: proportion(requests.firstPass, requests.decided),
    durable30: proportion(sum.durable30, sum.known30),
    durable90: proportion(sum.durable90, sum.known90),
    costPerFullDutyCents: sum.fullDuty === 0 ? null : roundHalfUp(sum.costCents / sum.fullDuty),
    strengthMix: strengthMix(tallies),
    badge: earnsBadge(completers),
  };
}
