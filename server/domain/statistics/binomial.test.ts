import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceOfAtLeast, chanceOfAtMost, exactHigh, exactLow } from "./binomial";

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
    expect(exactLow(0.5, 2, 0.5)).toBeCloseTo(0.25, 12);
    // From above the same: P(2) = 0.25, P(≥1) = 0.75.
    expect(exactHigh(0.5, 2, 0.5)).toBeCloseTo(0.75, 12);
  });

  it("is sure of its limits where everybody or nobody returns", () => {
    for (const tail of [0.025, 0.001]) {
      expect(exactHigh(tail, 25, 1)).toBe(1);
      expect(exactLow(tail, 25, 0)).toBe(0);
    }
  });

  const shares = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  const sizes = fc.integer({ min: 20, max: 600 });
  const tails = fc.constantFrom(0.025, 0.001);

  it("puts a count outside a limit exactly when chance brings it, or one further out, less often than the limit says", () => {
    const counted = sizes.chain((of) => fc.tuple(fc.nat(of), fc.constant(of)));
    fc.assert(
      fc.property(counted, shares, tails, ([count, of], share, tail) => {
        expect(count / of < exactLow(tail, of, share)).toBe(chanceOfAtMost(count, of, share) < tail);
        expect(count / of > exactHigh(tail, of, share)).toBe(chanceOfAtLeast(count, of, share) < tail);
      }),
    );
  });

  it("draws the high limit as the low one of those who do not return", () => {
    fc.assert(
      fc.property(sizes, shares, tails, (of, share, tail) => {
        expect(exactHigh(tail, of, share)).toBeCloseTo(1 - exactLow(tail, of, 1 - share), 12);
      }),
    );
  });

  it("widens with fewer and with more certainty, and holds the true share", () => {
    const middling = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(middling, sizes, (share, of) => {
        const width = (n: number) => exactHigh(0.025, n, share) - exactLow(0.025, n, share);
        expect(exactLow(0.001, of, share)).toBeLessThanOrEqual(exactLow(0.025, of, share));
        expect(exactLow(0.025, of, share)).toBeLessThan(share);
        expect(exactHigh(0.025, of, share)).toBeGreaterThan(share);
        expect(exactHigh(0.001, of, share)).toBeGreaterThanOrEqual(exactHigh(0.025, of, share));
        expect(width(of * 4)).toBeLessThan(width(of));
      }),
      { numRuns: 60 },
    );
  });
});
