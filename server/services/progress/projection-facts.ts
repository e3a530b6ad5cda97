import type { Demand } from "../../domain/job-demands/demand";
import type { Course } from "../../domain/progress/course";
import { plannedWeeks, type StayInForce, weeksBeforeAsked } from "../../domain/progress/empty-weeks";
import { ratio } from "../../domain/progress/ratio";
import type { SeenWeek } from "../../domain/projection/clock";
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
  },
  pending: { sessions: 0, cents: 0 },
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

/** Sessions asked for beyond those the stay in force already holds, as weeks of it. */
function weeksBeyond(stay: StayInForce, { authorized, pending }: PlanFacts): number {
  const held = plannedWeeks(stay).length * stay.sessionsPerWeek;
  const beyond = authorized.sessions + pending.sessions - held;
  return Math.max(0, Math.ceil(beyond / stay.sessionsPerWeek));
}

/** The course's weeks as projection and fit read them. */
export const seenWeeks = ({ weeks }: Course): SeenWeek[] =>
  weeks.map(({ week, tenths, attended, planned }) => ({ week, tenths, attended, planned }));

/** Those of the weeks that were not reported: a week that was reported had a session. */
export function unreported(weeks: readonly number[], course: Course): number[] {
  const reported = new Set(course.weeks.map(({ week }) => week));
  return weeks.filter((week) => !reported.has(week));
}

/** The weeks to the end, decided or asked for, and those of them without a session. */
function weeksOfStay(stay: StayInForce, plan: PlanFacts, course: Course) {
  const { startOn } = plan.pending;
  const asked = startOn ? weeksBeforeAsked(stay, startOn) : [];
  const beyond = weeksBeyond(stay, plan);
  return {
    weeksTotal: stay.weeks + (beyond > 0 ? asked.length + beyond : 0),
    emptyWeeks: unreported([...stay.emptyWeeks, ...asked], course),
  };
}

/** Before anything is asked or authorized, the planned stay's own price is what is still to come. */
function stillAsked({ ledger, authorized, pending }: PlanFacts): number {
  if (authorized.sessions > 0 || pending.sessions > 0) return pending.cents;
  return ledger.at(-1)?.priceCents ?? 0;
}

/** The facts that domain/projection projects from; null until a stay is planned. */
export function projectionFacts(
  evidence: Evidence,
  course: Course,
  plan: PlanFacts,
  weeklyIndemnityCents: number | null = null,
): ProjectionFacts | null {
  const stay = currentStay(plan.ledger);
  if (!stay) return null;
  const weekNow = course.weeks.at(-1)?.week ?? 0;
  const { today } = evidence;
  return {
    weeks: seenWeeks(course),
    essentials: essentialCourses(evidence),
    stay: {
      ...weeksOfStay(stay, plan, course),
      weekNow,
      sessionsPerWeek: stay.sessionsPerWeek,
    },
    costPerSessionCents: sessionCents(plan),
    usedCents: plan.authorized.usedCents,
    authorizedCents: plan.authorized.cents,
    requestCents: stillAsked(plan),
    weeklyIndemnityCents,
    cohort: evidence.cohort,
    startOn: weeksFrom(stay, { weekNow, askedFrom: plan.pending.startOn ?? null, today }),
    today,
  };
}
