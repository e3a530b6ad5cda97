import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { police, policePlan, tested } from "./fixtures/police";
import { modelOf } from "./model";
import { type ProjectionFacts, project } from "./project";
import { whatIf } from "./what-if";

const ratio = fc.double({ min: 0, max: 1, noNaN: true });
const course = fc.record({
  matches: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 10 }),
  essentials: fc.array(fc.array(ratio, { maxLength: 10 }), { maxLength: 5 }),
  ahead: fc.integer({ min: 0, max: 8 }),
  sessionsPerWeek: fc.integer({ min: 1, max: 5 }),
});

const facts = course.map(({ matches, essentials, ahead, sessionsPerWeek }): ProjectionFacts => {
  const weekNow = matches.length - 1;
  return {
    ...police,
    weeks: tested(...matches),
    essentials: essentials.map((ratios, index) => ({
      label: `demand ${index}`,
      ratios: ratios.map((value, week) => ({ week, ratio: value })),
    })),
    stay: { weeksTotal: weekNow + ahead, weekNow, sessionsPerWeek },
  };
});

const rises = (values: readonly (number | null)[]) =>
  values.every((value, index) => index === 0 || value === null || value >= (values[index - 1] ?? 0));

describe("laws of the projection", () => {
  it("holds its point inside its range, between 0 and 100 %", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const projection = project(given);
        for (const { lowTenths, tenths, highTenths } of projection
          ? [...projection.points, projection.atEnd]
          : []) {
          expect(lowTenths).toBeGreaterThanOrEqual(0);
          expect(lowTenths).toBeLessThanOrEqual(tenths);
          expect(tenths).toBeLessThanOrEqual(highTenths);
          expect(highTenths).toBeLessThanOrEqual(1000);
        }
      }),
    );
  });

  it("never lowers readiness by more weeks, more sessions or longer ones", () => {
    fc.assert(
      fc.property(facts, (given) => {
        expect(rises(project(given)?.readyAfterExtraWeeks ?? [])).toBe(true);
        const model = modelOf(given);
        if (!model) return;
        const chance = (sessions: number, minutes: number) =>
          whatIf(model, { sessions, weeks: 4, minutes }, policePlan).ready;
        expect(rises(Array.from({ length: 20 }, (_, sessions) => chance(sessions, 240)))).toBe(true);
        expect(rises([120, 240, 480].map((minutes) => chance(10, minutes)))).toBe(true);
      }),
    );
  });

  it("keeps chances between 0 and 1 and costs in order, in whole cents", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const projection = project(given);
        const chance = projection?.readyByEnd ?? 0;
        expect(chance >= 0 && chance <= 1).toBe(true);
        const { cents, lowCents, highCents } = projection?.cost ?? { cents: -1, lowCents: 0, highCents: 0 };
        expect(lowCents).toBeLessThanOrEqual(cents);
        expect(cents).toBeLessThanOrEqual(highCents);
        expect([cents, lowCents, highCents].every(Number.isInteger)).toBe(true);
      }),
    );
  });

  it("gives the same answer to the same facts", () => {
    fc.assert(
      fc.property(facts, (given) => {
        expect(project(structuredClone(given))).toEqual(project(given));
      }),
    );
  });

  it("narrows its range, on average, with each week seen", () => {
    const matches = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 4, maxLength: 4 });
    const widths = fc.sample(matches, { numRuns: 60, seed: 13 }).map((gains) => {
      const course = gains.reduce((all, gain) => [...all, Math.min(1000, (all.at(-1) ?? 0) + gain)], [420]);
      return [1, 2, 3, 4].map((weekNow) => {
        const stay = { weeksTotal: 6, weekNow, sessionsPerWeek: 5 };
        const atEnd = project({ ...police, weeks: tested(...course.slice(0, weekNow + 1)), stay })?.atEnd;
        return (atEnd?.highTenths ?? 0) - (atEnd?.lowTenths ?? 0);
      });
    });
    const mean = [0, 1, 2, 3].map((index) => widths.reduce((sum, width) => sum + (width[index] ?? 0), 0));
    expect(mean).toEqual(mean.toSorted((a, b) => b - a));
  });
});
