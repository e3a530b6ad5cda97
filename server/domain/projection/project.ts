import { breakEvenDays } from "../fees/break-even";
import type { Cents } from "../money";
import type { PlainDate } from "../plain-date";
import { stayEndOn } from "../progress/stay";
import type { SeenWeek } from "./clock";
import { type CostRange, costPerFullDuty, costPerPoint, costToEnd } from "./cost";
import { type FullDutyDate, fullDutyDate } from "./full-duty-date";
import { PROJECTION_METHOD, type ProjectionMethod } from "./method";
import { type CourseFacts, type Model, matchAt, modelOf } from "./model";
import type { ProjectedPoint } from "./point";
import { limitingAt, readyBy } from "./readiness";
import { projectionSentence } from "./sentence";
import { seriesAsTrained, trainedBy } from "./training-weeks";
import { type CohortSummary, isTrusted, summaryOf } from "./trust";

/** What a projection is made from: the course, and the money of the program. */
export type ProjectionFacts = CourseFacts & {
  costPerSessionCents: Cents;
  usedCents: Cents;
  authorizedCents: Cents;
  requestCents: Cents;
  weeklyIndemnityCents: Cents | null;
};

export type Projection = {
  /** One for each week still to come; an empty one gains nothing. */
  points: ProjectedPoint[];
  atEnd: ProjectedPoint;
  /** The last day of the week that ends the projection; null when no week is still to come. */
  endOn: PlainDate | null;
  /** Chance (0 … 1) of full duty by that end; null when it cannot be said. */
  readyByEnd: number | null;
  /** The same after 0, 1, 2 … extra weeks. */
  readyAfterExtraWeeks: (number | null)[];
  limiting: string | null;
  fullDuty: FullDutyDate | null;
  cost: CostRange;
  weekCostCents: Cents;
  costPerPointCents: Cents | null;
  /** Cost to the end ÷ chance of full duty by then; null where the chance is nil or not known. */
  costPerFullDutyCents: Cents | null;
  /** Working days by which one more week must bring the return forward; null when the indemnity is not known. */
  breakEvenDays: number | null;
  cohort: CohortSummary;
  /** Enough discharged programs of this payer stand behind it. */
  trusted: boolean;
  method: ProjectionMethod;
  sentence: string;
};

const EXTRA_WEEKS = 4;

/** What was measured, until training goes on: the range of a new test stays, the level does not move. */
function heldAt({ tenths }: SeenWeek, point: ProjectedPoint): ProjectedPoint {
  const [lowTenths, highTenths] = [Math.min(point.lowTenths, tenths), Math.max(point.highTenths, tenths)];
  return { ...point, tenths, lowTenths, highTenths };
}

/** Weeks of training from the last tested week to the end. */
function weeksToTrain({ weekNow, weeksTotal, emptyWeeks = [], weeksAhead }: ProjectionFacts["stay"]): number {
  return weeksAhead ?? trainedBy(Math.max(weeksTotal, weekNow), emptyWeeks) - trainedBy(weekNow, emptyWeeks);
}

function pointsAhead(model: Model, { stay, weeks: seen }: ProjectionFacts): ProjectedPoint[] {
  const { weekNow, weeksTotal, emptyWeeks = [] } = stay;
  const end = model.weekNow + weeksToTrain(stay);
  const last = seen.at(-1);
  const weeks = Array.from({ length: Math.max(0, weeksTotal - weekNow) }, (_, index) => weekNow + index + 1);
  return weeks.map((week) => {
    const trained = Math.min(trainedBy(week, emptyWeeks), end);
    const point = { ...matchAt(model, trained), week };
    return last && trained === model.weekNow ? heldAt(last, point) : point;
  });
}

/** The chance after each week of training still to come, the last one perhaps a part. */
function chancesAhead({ ready, weekNow }: Model, weeks: number): (number | null)[] {
  const ahead = Array.from({ length: Math.ceil(weeks) }, (_, index) => Math.min(index + 1, weeks));
  return ahead.map((week) => readyBy(ready, weekNow + week));
}

function moneyOf(facts: ProjectionFacts, model: Model, chance: number | null) {
  const { cohort } = model;
  const { stay, weeklyIndemnityCents: indemnity } = facts;
  const weekCostCents = stay.sessionsPerWeek * facts.costPerSessionCents;
  const weeks = weeksToTrain(stay);
  const money = { ...facts, sessionsPerWeek: stay.sessionsPerWeek };
  const cost = costToEnd(money, {
    chances: chancesAhead(model, weeks),
    weeks,
    leavePerWeek: cohort.leavePerWeek,
    overrunWeeks: cohort.overrunWeeks,
  });
  return {
    cost,
    weekCostCents,
    costPerPointCents: costPerPoint(
      facts.usedCents,
      facts.weeks[0]?.tenths ?? 0,
      facts.weeks.at(-1)?.tenths ?? 0,
    ),
    costPerFullDutyCents: costPerFullDuty(cost.cents, chance),
    breakEvenDays: breakEvenDays(weekCostCents, indemnity),
  };
}

/**
 * Projects job match, readiness and cost to one end: of the weeks that the sessions authorized and asked fill, or of the
 * stay while there are none (`horizonOf`). Deterministic; `null` when nothing was measured.
 * Few weeks: the cohort speaks; many: the worker does (decision 13).
 */
export function project(facts: ProjectionFacts): Projection | null {
  const model = modelOf(facts);
  const last = facts.weeks.at(-1);
  if (!model || !last) return null;
  const { stay, weeks } = facts;
  const { ready } = model;
  const toTrain = weeksToTrain(stay);
  const end = model.weekNow + toTrain;
  const points = pointsAhead(model, facts);
  const measured = { week: last.week, tenths: last.tenths, lowTenths: last.tenths, highTenths: last.tenths };
  const atEnd = points.at(-1) ?? measured;
  const chance = readyBy(ready, end);
  const limiting = limitingAt(ready, end);
  const cohort = summaryOf(model.cohort, model.groups);
  return {
    points,
    atEnd,
    endOn: points.length > 0 ? stayEndOn({ startOn: facts.startOn, weeks: atEnd.week }) : null,
    readyByEnd: chance,
    readyAfterExtraWeeks: Array.from({ length: EXTRA_WEEKS + 1 }, (_, extra) => readyBy(ready, end + extra)),
    limiting,
    fullDuty: fullDutyDate(ready, facts),
    ...moneyOf(facts, model, chance),
    cohort,
    trusted: isTrusted(cohort),
    method: PROJECTION_METHOD,
    sentence: projectionSentence({
      ...stay,
      weeks: seriesAsTrained(weeks, stay.emptyWeeks ?? []),
      weeksToTrain: toTrain,
      atEnd,
      readiness: ready,
      chance,
      limiting,
      cohort,
    }),
  };
}
