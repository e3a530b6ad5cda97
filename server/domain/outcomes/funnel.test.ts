import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceOfAtLeast, chanceOfAtMost } from "../statistics/binomial";
import { caseMix } from "./case-mix";
import { funnel } from "./funnel";
import { addTallies, type OutcomeTally } from "./tally";

const clinic = (name: string, count: number, of: number) => ({ clinicId: name, name, count, of });
const counts = fc
  .integer({ min: 0, max: 300 })
  .chain((of) => fc.record({ of: fc.constant(of), count: fc.nat(of) }));

describe("the funnel", () => {
  it("measures each clinic against all together, and calls chance chance", () => {
    const { target, points } = funnel([
      clinic("Bay", 19, 33),
      clinic("Lone Star", 24, 38),
      clinic("Oak", 60, 100),
    ]);
    expect(target).toMatchObject({ count: 103, of: 171 });
    expect(points.map(({ place }) => place)).toEqual(["within", "within", "within"]);
  });

  it("names a clinic that chance does not explain, on either side", () => {
    const { points } = funnel([
      clinic("A", 60, 100),
      clinic("B", 20, 100),
      clinic("C", 98, 100),
      clinic("D", 44, 100),
    ]);
    expect(points.map(({ place }) => place)).toEqual(["within", "far_below", "far_above", "below"]);
  });

  it("calls a clinic better than chance only where chance seldom makes one", () => {
    // 16 of 20 at 60 %: P(X ≥ 16) = 5.1 %; 17: 1.6 %; 18: 0.36 %; 19: 0.05 %. On the low side P(X ≤ 7) = 2.1 %.
    const together = (count: number) =>
      funnel([clinic("A", count, 20), clinic("Rest", 60_000 - count, 99_980)]).points[0]?.place;
    expect([7, 8, 16, 17, 18, 19].map(together)).toEqual([
      "below",
      "within",
      "within",
      "above",
      "above",
      "far_above",
    ]);
    expect(funnel([clinic("A", 20, 20), clinic("Rest", 79_980, 99_980)]).points[0]?.place).toBe("above");
  });

  it("finds nobody unusual where every clinic returns everybody, or nobody", () => {
    const places = (...clinics: ReturnType<typeof clinic>[]) =>
      funnel(clinics).points.map(({ place }) => place);
    expect(places(clinic("A", 25, 25), clinic("B", 30, 30))).toEqual(["within", "within"]);
    expect(places(clinic("A", 0, 25), clinic("B", 0, 30))).toEqual(["within", "within"]);
  });

  it("draws the limits of twenty at 60 % where the exact tails put them", () => {
    const [limits] = funnel([clinic("A", 12, 20)]).limits;
    expect(limits?.low95).toBeCloseTo(0.356, 3);
    expect(limits?.high95).toBeCloseTo(0.837, 3);
    expect(limits?.high998).toBeCloseTo(0.942, 3);
  });

  it("draws nobody of fewer than twenty, and says who they are", () => {
    const { points, tooFew, limits } = funnel([
      clinic("Small", 19, 19),
      clinic("None", 0, 0),
      clinic("Big", 12, 20),
    ]);
    expect(points.map(({ name }) => name)).toEqual(["Big"]);
    expect(tooFew.map(({ name }) => name)).toEqual(["Small"]);
    expect(limits[0]?.of).toBe(20);
    expect(funnel([]).limits).toEqual([]);
  });

  it("stands in the order of names whatever the figures, and keeps its limits around the target", () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 8 }), (all) => {
        const drawn = funnel(all.map(({ count, of }, index) => clinic(`Clinic ${index}`, count, of)));
        expect(drawn.points.length + drawn.tooFew.length).toBe(all.filter(({ of }) => of > 0).length);
        const names = drawn.points.map(({ name }) => name);
        expect(names).toEqual(names.toSorted());
        const target = drawn.target.of === 0 ? 0 : drawn.target.count / drawn.target.of;
        for (const { low998, low95, high95, high998 } of drawn.limits) {
          expect(low998).toBeLessThanOrEqual(low95);
          expect(low95).toBeLessThanOrEqual(target + 1e-9);
          expect(high95).toBeGreaterThanOrEqual(target - 1e-9);
          expect(high95).toBeLessThanOrEqual(high998);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("places a clinic by its exact tail probability, alike on either side", () => {
    const shown = fc
      .integer({ min: 20, max: 300 })
      .chain((of) => fc.record({ of: fc.constant(of), count: fc.nat(of) }));
    fc.assert(
      fc.property(fc.array(shown, { minLength: 2, maxLength: 6 }), (all) => {
        const { target, points } = funnel(all.map(({ count, of }, at) => clinic(`Clinic ${at}`, count, of)));
        const share = target.count / target.of;
        for (const { share: own, place } of points) {
          const below = chanceOfAtMost(own.count, own.of, share);
          const above = chanceOfAtLeast(own.count, own.of, share);
          expect(place.startsWith("far_")).toBe(Math.min(below, above) < 0.001);
          expect(place !== "within").toBe(Math.min(below, above) < 0.025);
          if (place !== "within") expect(place.endsWith("above")).toBe(above < below);
        }
      }),
    );
  });
});

describe("the case mix", () => {
  const tally = (over: Partial<OutcomeTally>): OutcomeTally => ({
    clinicId: "a",
    strength: "H",
    ...addTallies([]),
    ...over,
  });
  const heavy = (clinicId: string, fullDutyCompleters: number, completers: number) =>
    tally({ clinicId, completers, fullDutyCompleters });
  const light = (clinicId: string, fullDutyCompleters: number, completers: number) =>
    tally({ clinicId, strength: "L", completers, fullDutyCompleters });

  it("expects of each job strength what the payer's clinics reach with it", () => {
    const own = [heavy("a", 10, 20), light("a", 9, 10)];
    // Heavy 20 of 60 together, light 18 of 20: 20 × 1/3 + 10 × 0.9 = 15.7 expected, 19 seen.
    const all = [...own, heavy("b", 10, 40), light("b", 9, 10)];
    expect(caseMix(own, all)).toMatchObject({
      observed: 19,
      expectedTenths: 157,
      of: 30,
      ratioHundredths: 121,
    });
  });

  it("is 1.00 for a payer's only clinic, and holds it inside its interval", () => {
    fc.assert(
      fc.property(counts, counts, (h, l) => {
        const own = [heavy("a", h.count, h.of), light("a", l.count, l.of)];
        const mix = caseMix(own, own);
        if (h.count + l.count === 0) expect(mix).toBeNull();
        else {
          expect(mix?.ratioHundredths).toBe(100);
          expect(mix?.lowHundredths).toBeLessThanOrEqual(100);
          expect(mix?.highHundredths).toBeGreaterThanOrEqual(100);
        }
      }),
    );
  });
});
