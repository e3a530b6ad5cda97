import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "../plain-date";
import type { StayInForce } from "../progress/empty-weeks";
import { police, policePlan, tested } from "./fixtures/police";
import { type Care, horizonOf } from "./horizon";
import { modelOf } from "./model";
import { type ProjectionFacts, project } from "./project";
import { whatIf } from "./what-if";

const startOn = plainDate("2026-11-02");
const SESSION = 25_600;

const course = fc.record({
  matches: fc.array(fc.integer({ min: 300, max: 1000 }), { minLength: 1, maxLength: 8 }),
  /** Attended in each week of five planned. */
  attended: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 8, maxLength: 8 }),
  sessionsPerWeek: fc.integer({ min: 1, max: 5 }),
  authorized: fc.integer({ min: 0, max: 40 }),
  asked: fc.integer({ min: 1, max: 30 }),
  /** Weeks between what is authorized and what is asked. */
  gap: fc.integer({ min: 0, max: 4 }),
});
type Given = typeof course extends fc.Arbitrary<infer T> ? T : never;

const weeksOf = (sessions: number, pace: number) => Math.ceil(sessions / pace);

/** So many sessions from a program week on. */
function care(sessions: number, week: number, pace: number): Care {
  const from = addDays(startOn, (week - 1) * 7);
  return { startOn: from, endOn: addDays(from, weeksOf(sessions, pace) * 7 - 3), sessions };
}

/** The course with everything that is authorized and asked of it, as the services lay it out. */
function laidOut({ matches, attended, sessionsPerWeek: pace, authorized, asked, gap }: Given) {
  const weeks = tested(...matches).map((week) => ({
    ...week,
    attended: week.week === 0 ? 0 : (attended[week.week - 1] ?? 5),
  }));
  const weekNow = weeks.length - 1;
  const stay: StayInForce = {
    startOn,
    weeks: Math.max(1, weeksOf(authorized, pace)),
    sessionsPerWeek: pace,
    minutesByWeek: [],
    sessions: authorized,
    emptyWeeks: [],
  };
  const given = authorized > 0 ? [care(authorized, 1, pace)] : [];
  const from = Math.max(weekNow, weeksOf(authorized, pace)) + gap + 1;
  const today = addDays(startOn, weekNow * 7);
  const inSight = { authorized: given, asked: [care(asked, from, pace)] };
  const horizon = horizonOf(stay, inSight, { weekNow, weeks, today });
  const facts: ProjectionFacts = {
    ...police,
    startOn,
    today,
    weeks,
    essentials: police.essentials.map(({ label, ratios }) => ({
      label,
      ratios: ratios.filter(({ week }) => week <= weekNow),
    })),
    stay: { ...horizon, weekNow, sessionsPerWeek: pace },
    costPerSessionCents: SESSION,
    usedCents: 0,
    authorizedCents: authorized * SESSION,
    requestCents: asked * SESSION,
  };
  const plan = { ...policePlan, sessionsPerWeek: pace, authorizedAhead: horizon.authorizedAhead };
  return { facts, plan, scenario: { sessions: asked, weeks: weeksOf(asked, pace), minutes: plan.minutes } };
}

describe("laws of the what-if", () => {
  it("exactly what is asked comes to what is projected: job match, range, chance and cost", () => {
    fc.assert(
      fc.property(course, (given) => {
        const { facts, plan, scenario } = laidOut(given);
        const [projection, model] = [project(facts), modelOf(facts)];
        if (!projection || !model) throw new Error("the course is tested");
        const { point, ready, costCents } = whatIf(model, scenario, plan);
        const { week: _, ...match } = projection.atEnd;
        expect(point).toMatchObject(match);
        expect(ready).toBe(projection.readyByEnd);
        expect(facts.authorizedCents + costCents).toBe(projection.cost.cents);
      }),
    );
  });

  it("counts an authorized week before the sessions tried", () => {
    const seen = { matches: [600, 680, 760, 830], attended: [5, 5, 5, 5, 5, 5, 5, 5], gap: 0 };
    const { facts, plan, scenario } = laidOut({ ...seen, sessionsPerWeek: 5, authorized: 20, asked: 10 });
    const model = modelOf(facts);
    const tried = model && whatIf(model, scenario, plan);
    expect(plan.authorizedAhead).toBe(5);
    expect(facts.stay).toMatchObject({ weeksTotal: 6, weeksAhead: 3 });
    expect(tried?.point.tenths).toBe(927);
  });

  it("more sessions lower the job match of a course that has fallen, and of no other", () => {
    const after = (matches: readonly number[], sessions: number) => {
      const stay = { weeksTotal: matches.length - 1, weekNow: matches.length - 1, sessionsPerWeek: 5 };
      const model = modelOf({ ...police, weeks: tested(...matches), stay });
      if (!model) throw new Error("the course is tested");
      return whatIf(model, { sessions, weeks: 4, minutes: 240 }, policePlan).point.tenths;
    };
    expect([1, 15].map((sessions) => after([700, 600, 520], sessions))).toEqual([577, 564]);
    const gains = fc.array(fc.integer({ min: 0, max: 150 }), { maxLength: 6 });
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 950 }),
        gains,
        fc.integer({ min: 1, max: 20 }),
        (from, each, few) => {
          const held = each.reduce((all, gain) => [...all, Math.min(1000, (all.at(-1) ?? 0) + gain)], [from]);
          expect(after(held, few + 5)).toBeGreaterThanOrEqual(after(held, few));
        },
      ),
    );
  });

  it("weeks alone move neither job match nor chance", () => {
    fc.assert(
      fc.property(course, fc.integer({ min: 1, max: 12 }), (given, weeks) => {
        const { facts, plan, scenario } = laidOut(given);
        const model = modelOf(facts);
        if (!model) throw new Error("the course is tested");
        const { point, ready } = whatIf(model, scenario, plan);
        expect(whatIf(model, { ...scenario, weeks }, plan)).toMatchObject({ point, ready });
      }),
    );
  });
});
