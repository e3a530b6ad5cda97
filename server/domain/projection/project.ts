import { breakEvenDays } from "../fees/break-even";
import type { Cents } from "../money";
import type { Tenths } from "../percent";
import type { PlainDate } from "../plain-date";
import { type Cohort, DEFAULT_COHORT } from "./cohort";
import { type CostRange, costPerPoint, costToEnd } from "./cost";
import { type FullDutyDate, fullDutyDate, WEEKS_LOOKED_BEYOND } from "./full-duty-date";
import { type GainCurve, gainCurve } from "./gain-curve";
import { PROJECTION_METHOD, type ProjectionMethod } from "./method";
import { type ProjectedPoint, pointAt } from "./point";
import { type EssentialCourse, limitingAt, type Readiness, readiness, readyBy } from "./readiness";
import { projectionSentence } from "./sentence";

/** What a projection is made from. Weeks count program weeks, 0 is the baseline; ascending, tested weeks only. */
export type ProjectionFacts = {
  weeks: readonly { week: number; tenths: Tenths }[];
  essentials: readonly EssentialCourse[];
  /** `weeksTotal`: the fixed stay, with the weeks of an undecided request. */
  stay: { weeksTotal: number; weekNow: number; sessionsPerWeek: number };
  costPerSessionCents: Cents;
  usedCents: Cents;
  authorizedCents: Cents;
  requestCents: Cents;
  weeklyIndemnityCents: Cents | null;
  cohort: Cohort | null;
  startOn: PlainDate;
  today: PlainDate;
};

export type Projection = {
  /** One for each week still to come. */
  points: ProjectedPoint[];
  atEnd: ProjectedPoint;
  /** Chance (0 … 1) of full duty by the end of the stay; null when it cannot be said. */
  readyByEnd: number | null;
  /** The same after 0, 1, 2 … extra weeks. */
  readyAfterExtraWeeks: (number | null)[];
  limiting: string | null;
  fullDuty: FullDutyDate | null;
  cost: CostRange;
  weekCostCents: Cents;
  costPerPointCents: Cents | null;
  /** Working days by which one more week must bring the return forward; null when the indemnity is not known. */
  breakEvenDays: number | null;
  cohort: Cohort;
  method: ProjectionMethod;
  sentence: string;
};

const EXTRA_WEEKS = 4;

type Model = { curve: GainCurve; ready: Readiness; cohort: Cohort };

/** The fitted courses behind a projection; null when nothing has been measured. */
export function modelOf({ weeks, essentials, stay, cohort: given }: ProjectionFacts): Model | null {
  if (weeks.length === 0) return null;
  const cohort = given ?? DEFAULT_COHORT;
  const span = {
    fromWeek: stay.weekNow,
    toWeek: Math.max(stay.weeksTotal, stay.weekNow) + WEEKS_LOOKED_BEYOND,
  };
  return {
    curve: gainCurve(weeks, cohort.jobMatch, cohort),
    ready: readiness(essentials, cohort, span),
    cohort,
  };
}

function pointsAhead(curve: GainCurve, { weekNow, weeksTotal }: ProjectionFacts["stay"]): ProjectedPoint[] {
  const ahead = Math.max(0, weeksTotal - weekNow);
  return Array.from({ length: ahead }, (_, index) => pointAt(curve, weekNow + index + 1));
}

function costOf(
  facts: ProjectionFacts,
  points: readonly ProjectedPoint[],
  { ready, cohort }: Model,
): CostRange {
  const chances = points.map(({ week }) => readyBy(ready, week));
  const money = { ...facts, sessionsPerWeek: facts.stay.sessionsPerWeek };
  return costToEnd(money, { chances, overrunWeeks: cohort.overrunWeeks });
}

/**
 * Projects job match, readiness and cost to the end of the stay. Deterministic; `null` when nothing was measured.
 * Few weeks: the cohort speaks; many: the worker does. Not yet calibrated against outcomes (`method`).
 */
export function project(facts: ProjectionFacts): Projection | null {
  const model = modelOf(facts);
  const [first, last] = [facts.weeks[0], facts.weeks.at(-1)];
  if (!model || !first || !last) return null;
  const { stay } = facts;
  const { curve, ready, cohort } = model;
  const points = pointsAhead(curve, stay);
  const measured = { week: last.week, tenths: last.tenths, lowTenths: last.tenths, highTenths: last.tenths };
  const atEnd = points.at(-1) ?? measured;
  const end = Math.max(stay.weeksTotal, stay.weekNow);
  const chance = readyBy(ready, end);
  const limiting = limitingAt(ready, end);
  const weekCostCents = stay.sessionsPerWeek * facts.costPerSessionCents;
  return {
    points,
    atEnd,
    readyByEnd: chance,
    readyAfterExtraWeeks: Array.from({ length: EXTRA_WEEKS + 1 }, (_, extra) => readyBy(ready, end + extra)),
    limiting,
    fullDuty: fullDutyDate(ready, facts),
    cost: costOf(facts, points, model),
    weekCostCents,
    costPerPointCents: costPerPoint(facts.usedCents, first.tenths, last.tenths),
    breakEvenDays: breakEvenDays(weekCostCents, facts.weeklyIndemnityCents),
    cohort,
    method: PROJECTION_METHOD,
    sentence: projectionSentence({
      ...stay,
      nowTenths: last.tenths,
      atEnd,
      readiness: ready,
      chance,
      limiting,
      cohort,
      weeksSeen: facts.weeks.filter(({ week }) => week > 0).length,
    }),
  };
}
