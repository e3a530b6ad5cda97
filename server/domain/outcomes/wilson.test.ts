import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilson } from "./wilson";

const text = readFileSync(new URL("../../../tests/vectors/proportion_ci.csv", import.meta.url), "utf8");
const vectors: { x: number; n: number; wilson_lower: number; wilson_upper: number }[] = parse(text, {
  columns: true,
  cast: (value, { header }) => (header ? value : Number(value)),
});

describe("wilson", () => {
  it("agrees with every interval computed in R", () => {
    expect(vectors.length).toBeGreaterThan(90);
    for (const { x, n, wilson_lower, wilson_upper } of vectors) {
      const interval = wilson(x, n);
      expect(interval?.low, `${x}/${n}`).toBeCloseTo(wilson_lower, 10);
      expect(interval?.high, `${x}/${n}`).toBeCloseTo(wilson_upper, 10);
    }
  });

  it("knows nothing of nobody", () => expect(wilson(0, 0)).toBeNull());

  it("holds the share and stays between 0 and 1", () => {
    const counts = fc.integer({ min: 1, max: 5000 }).chain((of) => fc.tuple(fc.nat(of), fc.constant(of)));
    fc.assert(
      fc.property(counts, ([count, of]) => {
        const { low, high } = wilson(count, of) ?? { low: 2, high: -1 };
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(count / of);
        expect(high).toBeGreaterThanOrEqual(count / of);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});
