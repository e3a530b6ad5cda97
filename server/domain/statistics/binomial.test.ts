import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceOfAtLeast, exactLimit } from "./binomial";

const text = readFileSync(
  new URL("../../../tests/vectors/promotable_binom_golden.csv", import.meta.url),
  "utf8",
);
const vectors: { x: number; n: number; "p_greater_0.6": number }[] = parse(text, {
  columns: true,
  cast: (value, { header }) => (header ? value : Number(value)),
});

describe("the binomial", () => {
  it("agrees with the exact test computed in R", () => {
    expect(vectors.length).toBeGreaterThan(10);
    for (const vector of vectors)
      expect(chanceOfAtLeast(vector.x, vector.n, 0.6), `${vector.x}/${vector.n}`).toBeCloseTo(
        vector["p_greater_0.6"],
        9,
      );
  });

  it("is certain of none or more, and sure not to pass all", () => {
    expect(chanceOfAtLeast(0, 20, 0.6)).toBe(1);
    expect(chanceOfAtLeast(21, 20, 0.6)).toBe(0);
  });

  it("draws limits by hand's reckoning: of two coins, a quarter falls at none", () => {
    // P(0) = 0.25, P(≤1) = 0.75: 0.5 lies half way from none to one.
    expect(exactLimit(0.5, 2, 0.5)).toBeCloseTo(0.25, 12);
  });

  it("widens with fewer and with more certainty, and holds the true share", () => {
    const shares = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(shares, fc.integer({ min: 20, max: 600 }), (share, of) => {
        const at = (chance: number, n = of) => exactLimit(chance, n, share);
        expect(at(0.001)).toBeLessThanOrEqual(at(0.025));
        expect(at(0.025)).toBeLessThan(share);
        expect(at(0.975)).toBeGreaterThan(share);
        expect(at(0.999)).toBeGreaterThanOrEqual(at(0.975));
        expect(at(0.975, of * 4) - at(0.025, of * 4)).toBeLessThan(at(0.975) - at(0.025));
      }),
      { numRuns: 60 },
    );
  });
});
