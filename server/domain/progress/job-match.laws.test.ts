import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ability, Demand } from "../job-demands/demand";
import { aDemand, anAbility, BASELINE_DAY } from "./fixtures/job";
import { jobMatch, jobMatchTenths } from "./job-match";
import { exactTenths, matchTenths } from "./ratio";
import { standingAbilities } from "./standing";

const amount = fc.integer({ min: 1, max: 100_000 }).map((hundredths) => hundredths / 100);
const part = fc.record({
  required: amount,
  measured: amount,
  weight: fc.integer({ min: 1, max: 100 }).map((tenths) => tenths / 10),
  direction: fc.constantFrom("at_least" as const, "at_most" as const),
  essential: fc.boolean(),
  band: fc.constantFrom("occasional" as const, "frequent" as const, "constant" as const),
  testedBand: fc.constantFrom("occasional" as const, "frequent" as const, "constant" as const),
});
const parts = fc.array(part, { minLength: 1, maxLength: 25 });

type Part = typeof part extends fc.Arbitrary<infer T> ? T : never;
function jobOf(list: Part[]): { demands: Demand[]; abilities: Ability[] } {
  const demands = list.map(({ measured: _, testedBand: __, ...over }, i) => aDemand(`d${i}`, over));
  const abilities = list.map((one, i) =>
    anAbility(demands[i] as Demand, one.measured, { band: one.testedBand }),
  );
  return { demands, abilities };
}

describe("laws of the job match", () => {
  it("the fast and the exact path agree", () => {
    fc.assert(
      fc.property(parts, (list) => {
        const { demands, abilities } = jobOf(list);
        const standing = standingAbilities(demands, abilities, BASELINE_DAY);
        expect(matchTenths(demands, standing)).toBe(exactTenths(demands, standing));
      }),
      { numRuns: 1_000 },
    );
  });

  it("a half tenth always goes up, however its doubles fall", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 50 }), (tenths, split) => {
        // Σ ratios ÷ n is exactly (tenths + ½) ‰, spread over demands in awkward thirds and sevenths.
        const job = Array.from({ length: split }, (_, i) =>
          aDemand(`d${i}`, { required: 2000 * 21, weight: 0.1 }),
        );
        const abilities = job.map((demand) => anAbility(demand, (2 * tenths + 1) * 21));
        expect(jobMatchTenths(job, abilities, BASELINE_DAY)).toBe(tenths + 1);
      }),
    );
  });

  it("more ability never lowers it", () => {
    fc.assert(
      fc.property(parts, fc.nat(), amount, (list, pick, gain) => {
        const { demands, abilities } = jobOf(list);
        const index = pick % list.length;
        const better = abilities.map((ability, i) => {
          if (i !== index) return ability;
          const atLeast = demands[i]?.direction === "at_least";
          const measured = atLeast ? ability.measured + gain : ability.measured / (1 + gain);
          return { ...ability, measured };
        });
        const before = jobMatchTenths(demands, abilities, BASELINE_DAY) ?? 0;
        expect(jobMatchTenths(demands, better, BASELINE_DAY)).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it("lies between 0 and 100, is 100.0 when all are met, and does not depend on the order", () => {
    fc.assert(
      fc.property(parts, (list) => {
        const { demands, abilities } = jobOf(list);
        const match = jobMatch(demands, abilities, BASELINE_DAY);
        expect(match.tenths).toBeGreaterThanOrEqual(0);
        expect(match.tenths).toBeLessThanOrEqual(1000);
        if (match.met === match.total) expect(match.tenths).toBe(1000);
        const turned = jobMatch([...demands].reverse(), [...abilities].reverse(), BASELINE_DAY);
        expect([turned.tenths, turned.limiting?.demand.id]).toEqual([
          match.tenths,
          match.limiting?.demand.id,
        ]);
      }),
    );
  });

  it("never hides a failing essential demand: ready means none is unmet, and unmet means not ready", () => {
    fc.assert(
      fc.property(parts, (list) => {
        const { demands, abilities } = jobOf(list);
        const match = jobMatch(demands, abilities, BASELINE_DAY);
        const failing = match.results.some((result) => result.demand.essential && result.state !== "met");
        expect(match.essentialUnmet.length > 0).toBe(failing);
        if (failing) expect(match.ready).toBe(false);
      }),
    );
  });
});
