import { breakEvenDays } from "../fees/break-even";
import { type Cents, roundHalfUp } from "../money";
import { addDays, type PlainDate } from "../plain-date";
import { type Model, matchAt } from "./model";
import type { ProjectedPoint } from "./point";
import { readyBy } from "./readiness";

/** What might be approved instead: so many sessions of so many minutes over so many weeks. */
export type Scenario = { sessions: number; weeks: number; minutes: number };

/** What was planned and asked, and what a session of each length costs. */
export type Plan = {
  /** The first day asked for. */
  startOn: PlainDate;
  sessionsPerWeek: number;
  minutes: number;
  /** Cents of one session by its minutes; lengths without a price are left out. */
  prices: readonly { minutes: number; cents: Cents }[];
  /** Sessions authorized already that lie in weeks still to come: they are held before those tried. */
  authorizedAhead: number;
  weeklyIndemnityCents: Cents | null;
};

export type WhatIf = Scenario & {
  point: ProjectedPoint;
  /** Chance of having been ready by then. */
  ready: number | null;
  /** Cost of these sessions alone. */
  costCents: Cents;
  /** Working days by which these sessions must bring the return forward; null when the indemnity is not known. */
  breakEvenDays: number | null;
  /** Indemnity over the scenario's weeks; null when it is not known. */
  indemnityCents: Cents | null;
  /** The last day of the program if these sessions are all that follows. */
  endOn: PlainDate;
};

/** Policy, from no study: minutes beyond the planned length of a session count half. */
const BEYOND_PLAN = 0.5;

/**
 * Weeks of the plan that a scenario is worth with what is authorized before it: the course follows the hours attended, not
 * the calendar (policy).
 */
function planWeeks({ sessions, minutes }: Scenario, plan: Omit<Plan, "prices">): number {
  const length = minutes / plan.minutes;
  const counted = length <= 1 ? length : 1 + (length - 1) * BEYOND_PLAN;
  return (plan.authorizedAhead + sessions * counted) / plan.sessionsPerWeek;
}

/** The sessions of a full week of a scenario. */
export function aWeekOf({ sessions, weeks }: Pick<Scenario, "sessions" | "weeks">): number {
  return Math.max(1, Math.ceil(sessions / weeks));
}

/** The day of the last of so many sessions, spread evenly over weeks from Monday to Friday. */
function lastDay(startOn: PlainDate, { sessions, weeks }: Scenario): PlainDate {
  const aWeek = aWeekOf({ sessions, weeks });
  const before = Math.max(0, sessions - 1);
  const apart = aWeek > 1 ? 4 / (aWeek - 1) : 0;
  const inWeek = before - Math.floor(before / aWeek) * aWeek;
  return addDays(startOn, Math.floor(before / aWeek) * 7 + Math.round(Math.min(4, inWeek * apart)));
}

function priceOf({ sessions, minutes }: Scenario, { prices }: Plan): Cents {
  return sessions * (prices.find((price) => price.minutes === minutes)?.cents ?? 0);
}

/** What a scenario would come to from the fitted course: job match, chance, cost, break-even, indemnity, last day. */
export function whatIf(model: Model, scenario: Scenario, plan: Plan): WhatIf {
  const week = model.weekNow + planWeeks(scenario, plan);
  const costCents = priceOf(scenario, plan);
  const { weeklyIndemnityCents: indemnity } = plan;
  return {
    ...scenario,
    point: matchAt(model, week),
    ready: readyBy(model.ready, week),
    costCents,
    breakEvenDays: breakEvenDays(costCents, indemnity),
    indemnityCents: indemnity === null ? null : roundHalfUp(indemnity * scenario.weeks),
    endOn: lastDay(plan.startOn, scenario),
  };
}
