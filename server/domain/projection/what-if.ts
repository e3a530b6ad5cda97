import type { Cents } from "../money";
import { addDays, type PlainDate } from "../plain-date";
import { dayAfterWeek } from "./full-duty-date";
import { type ProjectedPoint, pointAt } from "./point";
import { modelOf, type ProjectionFacts } from "./project";
import { readyBy } from "./readiness";

export type WhatIf = {
  sessions: number;
  point: ProjectedPoint;
  ready: number | null;
  /** Cost of these sessions alone. */
  costCents: Cents;
  /** The last day of the program if these sessions are all that follows. */
  endOn: PlainDate;
};

/**
 * What approving so many more sessions from now would come to, at the stay's sessions a week: job match, chance of full
 * duty, cost, last day. The course is fitted once for all counts. Empty when nothing has been measured.
 */
export function whatIfs(facts: ProjectionFacts, counts: readonly number[]): WhatIf[] {
  const model = modelOf(facts);
  if (!model) return [];
  const { weekNow, sessionsPerWeek } = facts.stay;
  return counts.map((sessions) => {
    const week = weekNow + sessions / sessionsPerWeek;
    return {
      sessions,
      point: pointAt(model.curve, week),
      ready: readyBy(model.ready, week),
      costCents: sessions * facts.costPerSessionCents,
      endOn: addDays(dayAfterWeek(facts.startOn, week, facts.today), -1),
    };
  });
}

/** The same for one count of sessions; null when nothing has been measured. */
export function whatIf(facts: ProjectionFacts, sessions: number): WhatIf | null {
  return whatIfs(facts, [sessions])[0] ?? null;
}
