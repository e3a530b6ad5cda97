import { median } from "simple-statistics";
import { type Cents, roundHalfUp } from "../money";
import { STRENGTH_LEVELS, type StrengthLevel } from "../occupations/strength";
import { daysBetween, type PlainDate } from "../plain-date";
import type { WorkStatusAtEnd } from "./labels";
import { type Proportion, proportion, proportionWhere } from "./proportion";

/** One discharged program: a row for everyone who started, whether or not they completed. */
export type OutcomeRow = {
  strength: StrengthLevel | null;
  dischargedOn: PlainDate;
  promisedOn: PlainDate;
  workStatus: WorkStatusAtEnd;
  completed: boolean;
  costCents: Cents;
  status30: WorkStatusAtEnd | null;
  status90: WorkStatusAtEnd | null;
  reportsDue: number;
  reportsOnTime: number;
};

/** Requests with a determination, and those of them decided as first submitted. */
export type FirstPassCount = { decided: number; firstPass: number };

export type Scorecard = {
  period: { from: PlainDate; to: PlainDate };
  fullDutyOfCompleters: Proportion;
  fullDutyOfStarters: Proportion;
  stayKept: Proportion;
  /** Days past the promised date, half of the programs at or under it; early and on time count as 0. */
  medianOverrunDays: number | null;
  reportsOnTime: Proportion;
  firstPass: Proportion;
  durable30: Proportion;
  durable90: Proportion;
  /** All starters' cost over full-duty returns; null when nobody has returned. */
  costPerFullDutyCents: Cents | null;
  strengthMix: { level: StrengthLevel | null; count: number }[];
  badge: boolean;
};

const isFullDuty = (row: OutcomeRow) => row.workStatus === "full_duty";
const total = (rows: readonly OutcomeRow[], of: (row: OutcomeRow) => number) =>
  rows.reduce((sum, row) => sum + of(row), 0);

/** 60 % of completers or more, exactly and before any rounding, with enough of them to say so. */
function earnsBadge({ count, of, tooFew }: Proportion): boolean {
  return !tooFew && count * 100 >= of * 60;
}

function overrun(rows: readonly OutcomeRow[]): number | null {
  const days = rows.map((row) => Math.max(0, daysBetween(row.promisedOn, row.dischargedOn)));
  return days.length === 0 ? null : median(days);
}

function durable(rows: readonly OutcomeRow[], status: "status30" | "status90"): Proportion {
  const known = rows.filter((row) => isFullDuty(row) && row[status] !== null);
  return proportionWhere(known, (row) => row[status] === "full_duty");
}

function mixOf(rows: readonly OutcomeRow[]): Scorecard["strengthMix"] {
  return [...STRENGTH_LEVELS, null]
    .map((level) => ({ level, count: rows.filter((row) => row.strength === level).length }))
    .filter(({ count }) => count > 0);
}

function costPerReturn(rows: readonly OutcomeRow[]): Cents | null {
  const returns = rows.filter(isFullDuty).length;
  return returns === 0 ? null : roundHalfUp(total(rows, (row) => row.costCents) / returns);
}

/**
 * A clinic's card over a period (both days inside), by date of discharge. Programs still running are in no figure.
 * Full duty is two figures, of completers and of all starters, because dropping the drop-outs flatters.
 */
export function scorecard(
  rows: readonly OutcomeRow[],
  requests: FirstPassCount,
  period: Scorecard["period"],
): Scorecard {
  const starters = rows.filter((row) => row.dischargedOn >= period.from && row.dischargedOn <= period.to);
  const fullDutyOfCompleters = proportionWhere(
    starters.filter((row) => row.completed),
    isFullDuty,
  );
  return {
    period,
    fullDutyOfCompleters,
    fullDutyOfStarters: proportionWhere(starters, isFullDuty),
    stayKept: proportionWhere(starters, (row) => row.dischargedOn <= row.promisedOn),
    medianOverrunDays: overrun(starters),
    reportsOnTime: proportion(
      total(starters, (row) => row.reportsOnTime),
      total(starters, (row) => row.reportsDue),
    ),
    firstPass: proportion(requests.firstPass, requests.decided),
    durable30: durable(starters, "status30"),
    durable90: durable(starters, "status90"),
    costPerFullDutyCents: costPerReturn(starters),
    strengthMix: mixOf(starters),
    badge: earnsBadge(fullDutyOfCompleters),
  };
}
