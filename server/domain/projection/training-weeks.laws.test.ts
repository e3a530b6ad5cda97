import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "../plain-date";
import { essential, police, tested } from "./fixtures/police";
import { type ProjectionFacts, project } from "./project";
import { trainedBy, weekTrained } from "./training-weeks";

const asked = fc.record({
  weeks: fc.integer({ min: 1, max: 8 }),
  gap: fc.integer({ min: 1, max: 6 }),
  /** Weeks of the extension already tested. */
  since: fc.integer({ min: 0, max: 1 }),
});
/** The course of the rules' police officer: four weeks, then those of an extension that begins `gap` weeks later. */
function extended({ weeks, gap, since }: { weeks: number; gap: number; since: number }): ProjectionFacts {
  const moved = (week: number) => (week > 4 ? week + gap : week);
  const later = <T extends { week: number }>(seen: T): T => ({ ...seen, week: moved(seen.week) });
  const lift = essential("lift", 0.53, 0.62, 0.71, 0.75, 0.827, 0.86).ratios.slice(0, 5 + since);
  return {
    ...police,
    weeks: tested(524, 589, 642, 651, 718, 760)
      .slice(0, 5 + since)
      .map(later),
    essentials: [{ label: "lift", ratios: lift.map(later) }],
    stay: {
      weeksTotal: 4 + gap + weeks,
      weekNow: moved(4 + since),
      sessionsPerWeek: 5,
      emptyWeeks: Array.from({ length: gap }, (_, index) => 5 + index),
    },
    today: plainDate("2026-10-01"),
  };
}

const paceOf = ({ sentence }: { sentence: string }) => /This worker gains [^;]+; [^ ]+/.exec(sentence)?.[0];

describe("laws of weeks without a session", () => {
  it("they change neither the chance nor the job match of the same sessions, nor their cost", () => {
    fc.assert(
      fc.property(asked, (given) => {
        const [gapped, straight] = [project(extended(given)), project(extended({ ...given, gap: 0 }))];
        if (!gapped || !straight) throw new Error("both courses are tested");
        expect(gapped.readyByEnd).toBe(straight.readyByEnd);
        expect(gapped.readyAfterExtraWeeks).toEqual(straight.readyAfterExtraWeeks);
        expect(gapped.cost).toEqual(straight.cost);
        expect(paceOf(gapped)).toBe(paceOf(straight));
        const { week, ...match } = straight.atEnd;
        const end = 4 + given.gap + given.weeks;
        const moved = given.weeks > given.since ? end : Math.max(end, week);
        expect(gapped.atEnd).toEqual({ ...match, week: moved });
      }),
    );
  });

  it("they gain nothing themselves, and move the day of full duty by their own length", () => {
    fc.assert(
      fc.property(asked, ({ weeks, gap }) => {
        const gapped = project(extended({ weeks, gap, since: 0 }));
        const straight = project(extended({ weeks, gap: 0, since: 0 }));
        const within = gapped?.points.slice(0, gap) ?? [];
        expect(within.map(({ week }) => week)).toEqual(Array.from({ length: gap }, (_, index) => 5 + index));
        expect(within.every(({ tenths }) => tenths === 718)).toBe(true);
        const on = straight?.fullDuty?.on;
        expect(gapped?.fullDuty?.on).toBe(on && addDays(on, gap * 7));
      }),
    );
  });

  it("program weeks and weeks of training lead back to each other", () => {
    const empty = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), empty, (trained, without) => {
        const week = weekTrained(trained, without);
        expect(without).not.toContain(week);
        expect(trainedBy(week, without)).toBe(trained);
      }),
    );
  });
});
