import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, instantAt, type PlainDate } from "../plain-date";
import { alarmsOf, isHistory } from "./alarms-of";
import type { AlarmFacts } from "./facts";
import { factsWith, startOn, zone } from "./fixtures/facts";

const hour = 3_600_000;
const begin = +instantAt(startOn, "08:00", zone);
const instant = fc.integer({ min: 0, max: 24 * 7 * 10 }).map((hours) => new Date(begin + hours * hour));
const kind = fc.constantFrom("flat" as const, "progress" as const, "excused" as const);

/** Courses of up to eight weeks, each reported on its Friday or up to six days late; sometimes discharged. */
const facts: fc.Arbitrary<AlarmFacts> = fc
  .record({
    weeks: fc.array(fc.record({ kind, late: fc.integer({ min: 0, max: 6 }) }), { maxLength: 8 }),
    signed: fc.boolean(),
    surprise: fc.boolean(),
    discharged: fc.option(fc.integer({ min: 20, max: 60 })),
  })
  .map(({ weeks, signed, surprise, discharged }) =>
    factsWith({
      weeks: weeks.map((one) => one.kind),
      filedDaysLate: weeks.map((one) => one.late),
      signed,
      surprise,
      dischargedOn: discharged === null ? null : addDays(startOn, discharged),
    }),
  );

describe("the laws of alarms", () => {
  it("one key, one alarm; in the order they fired; due after they fired; ended after they fired", () => {
    fc.assert(
      fc.property(facts, instant, (of, asOf) => {
        const alarms = alarmsOf(of, asOf);
        expect(new Set(alarms.map(({ key }) => key)).size).toBe(alarms.length);
        const fired = alarms.map(({ firedAt }) => +firedAt);
        expect(fired).toEqual(fired.toSorted((a, b) => a - b));
        for (const { firedAt, dueAt, ended } of alarms) {
          expect(+firedAt).toBeLessThanOrEqual(+asOf);
          expect(+dueAt).toBeGreaterThan(+firedAt);
          if (ended) expect(+ended.at).toBeGreaterThan(+firedAt);
        }
      }),
    );
  });

  it("looking later gives what looking earlier gave, at the same instants: a catch-up loses and moves nothing", () => {
    fc.assert(
      fc.property(facts, instant, fc.integer({ min: 0, max: 200 }), (of, asOf, hours) => {
        const later = new Map(
          alarmsOf(of, new Date(+asOf + hours * hour)).map(({ key, firedAt }) => [key, +firedAt]),
        );
        for (const { key, firedAt } of alarmsOf(of, asOf)) expect(later.get(key)).toBe(+firedAt);
      }),
    );
  });

  it("after the end nothing stands but calls not made and the follow-up", () => {
    fc.assert(
      fc.property(facts, (of) => {
        const end = of.program.dischargedOn;
        fc.pre(end !== null);
        const after = instantAt(addDays(end as PlainDate, 25), "12:00", zone);
        const standing = alarmsOf(of, after).filter(({ ended }) => ended === null);
        expect(standing.map(({ kind }) => kind)).toEqual([]);
      }),
    );
  });

  it("what ended long ago opens nothing", () => {
    const [late] = alarmsOf(
      factsWith({ weeks: ["progress"], filedDaysLate: [5] }),
      new Date(begin + 1000 * hour),
    ).filter((alarm) => alarm.kind === "report_late");
    expect(late?.ended).not.toBeNull();
    expect(late && isHistory(late, new Date(begin + 1000 * hour))).toBe(true);
    expect(late && isHistory(late, new Date(begin + 14 * 24 * hour))).toBe(false);
  });
});
