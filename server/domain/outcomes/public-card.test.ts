import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STRENGTH_LEVELS } from "../occupations/strength";
import type { PlainDate } from "../plain-date";
import { outcomePeriod } from "./period";
import { mixGroups, publicCard, publicToday, slugOf } from "./public-card";

const period = outcomePeriod("2026-10-31" as PlainDate);
const counts = (fullDutyCompleters: number, completers: number) => ({
  starters: completers + 5,
  completers,
  fullDuty: fullDutyCompleters,
  fullDutyCompleters,
  strengthMix: [{ level: "H" as const, count: completers + 5 }],
});

describe("the public card", () => {
  it("shows figures at exactly 60 % of twenty, and not below and not of nineteen", () => {
    expect(publicCard(counts(12, 20), period).figures?.completers).toMatchObject({
      count: 12,
      of: 20,
      tenths: 600,
    });
    expect(publicCard(counts(11, 20), period)).toEqual({ period, figures: null, withheld: "below_sixty" });
    expect(publicCard(counts(19, 19), period)).toEqual({ period, figures: null, withheld: "too_few" });
    expect(publicCard(null, period).withheld).toBe("too_few");
  });

  it("never shows a group of jobs smaller than twenty, and loses nobody", () => {
    const level = fc.constantFrom(...STRENGTH_LEVELS, null);
    const mixes = fc.uniqueArray(fc.record({ level, count: fc.integer({ min: 1, max: 60 }) }), {
      selector: (each) => each.level,
    });
    fc.assert(
      fc.property(mixes, (mix) => {
        const total = mix.reduce((sum, { count }) => sum + count, 0);
        const groups = mixGroups(mix);
        for (const { count } of groups) expect(count).toBeGreaterThanOrEqual(20);
        const shown = groups.reduce((sum, { count }) => sum + count, 0);
        expect(shown).toBe(total < 20 ? 0 : total);
      }),
    );
  });

  it("takes a month for over only when it is over in Hawaii", () => {
    expect(publicToday(new Date("2026-11-01T09:59:00Z"))).toBe("2026-10-31");
    expect(publicToday(new Date("2026-11-01T10:01:00Z"))).toBe("2026-11-01");
  });

  it("makes a plain address of any name", () => {
    expect(slugOf("Lone Star Work Rehab")).toBe("lone-star-work-rehab");
    expect(slugOf("  Réhab & Co. (Houston) ")).toBe("re-hab-co-houston");
    expect(slugOf("¿?")).toBe("clinic");
  });
});
