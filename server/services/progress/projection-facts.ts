import type { Demand } from "../../domain/job-demands/demand";
import type { Course } from "../../domain/progress/course";
import { ratio } from "../../domain/progress/ratio";
import type { SeenWeek } from "../../domain/projection/clock";
import { type Horizon, horizonOf } from "../../domain/projection/horizon";
import type { ProjectionFacts } from "../../domain/projection/project";
import type { EssentialCourse } from "../../domain/projection/readiness";
import { weeksFrom } from "../../domain/projection/weeks-from";
import { currentStay } from "../stay/ledger";
import type { PlanFacts } from "../stay/plan-facts";
import type { Evidence } from "./evidence";

/** No money at all, for who may not see it: what is projected of function does not depend on it. */
export const FUNCTION_ONLY: Omit<PlanFacts, "ledger"> = {
  authorized: {
    sessions: 0,
    minutes: 0,
    cents: 0,
    unreleasedSessions: 0,
    unreleasedMinutes: 0,
    unreleasedCents: 0,
    usedSessions: 0,
    usedMinutes: 0,
    usedCents: 0,
    care: [],
  },
  pending: { sessions: 0, cents: 0, care: [] },
};

function essentialCourse(demand: Demand, abilities: Evidence["abilities"]): EssentialCourse {
  const tests = abilities.filter((ability) => ability.demandId === demand.id && ability.unit === demand.unit);
  return {
    label: demand.label,
    ratios: tests.map((ability) => ({ week: ability.week, ratio: ratio(demand, ability) })),
  };
}

/** Each essential demand's course of tests. */
export function essentialCourses({
  demands,
  abilities,
}: Pick<Evidence, "demands" | "abilities">): EssentialCourse[] {
  return demands.filter(({ essential }) => essential).map((demand) => essentialCourse(demand, abilities));
}

function sessionCents({ ledger, authorized, pending }: PlanFacts): number {
  const planned = ledger.at(-1);
  if (planned?.priceCents) return Math.round(planned.priceCents / planned.sessions);
  const sessions = authorized.sessions + pending.sessions;
  return sessions > 0 ? Math.round((authorized.cents + pending.cents) / sessions) : 0;
}

/** The course's weeks as projection and fit read them. */
export const seenWeeks = ({ weeks }: Course): SeenWeek[] =>
  weeks.map(({ week, tenths, attended, planned }) => ({ week, tenths, attended, planned }));

/** Before anything is asked or authorized, the planned stay is what is still to come, at its own price. */
export function stillAsked({ ledger, authorized, pending }: PlanFacts): { planned: boolean; cents: number } {
  const planned = authorized.sessions === 0 && pending.sessions === 0;
  return { planned, cents: planned ? (ledger.at(-1)?.priceCents ?? 0) : pending.cents };
}

/** The facts that domain/projection projects from; null until a stay is planned. */
export function projectionFacts(
  evidence: Evidence,
  course: Course,
  plan: PlanFacts,
  weeklyIndemnityCents: number | null = null,
): (ProjectionFacts & { stay: Horizon }) | null {
  const stay = currentStay(plan.ledger);
  if (!stay) return null;
  const weekNow = course.weeks.at(-1)?.week ?? 0;
  const { today } = evidence;
  const care = { authorized: plan.authorized.care, asked: plan.pending.care };
  const horizon = horizonOf(stay, care, { weekNow, weeks: course.weeks, today });
  return {
    weeks: seenWeeks(course),
    essentials: essentialCourses(evidence),
    stay: {
      ...horizon,
      weekNow,
      sessionsPerWeek: stay.sessionsPerWeek,
      stayWeeks: stay.weeks,
    },
    costPerSessionCents: sessionCents(plan),
    usedCents: plan.authorized.usedCents,
    authorizedCents: plan.authorized.cents,
    requestCents: stillAsked(plan).cents,
    weeklyIndemnityCents,
    cohort: evidence.cohort,
    startOn: weeksFrom(stay, horizon, { weekNow, today }),
    today,
  };
}
