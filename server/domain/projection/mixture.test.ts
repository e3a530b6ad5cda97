import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mixtureBelow, mixtureQuantile } from "./mixture";
import { Z_80 } from "./normal";

const normal = fc.record({
  weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
  mean: fc.double({ min: 0, max: 1200, noNaN: true }),
  sd: fc.double({ min: 1, max: 200, noNaN: true }),
});

describe("mixture of normals", () => {
  it("is a normal when there is one", () => {
    const one = [{ weight: 1, mean: 500, sd: 100 }];
    expect(mixtureQuantile(one, 0.9)).toBeCloseTo(500 + Z_80 * 100, 1);
    expect(mixtureBelow(one, 500)).toBeCloseTo(0.5, 6);
  });

  it("has below each quantile the share it was asked for", () => {
    const levels = fc.double({ min: 0.02, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(fc.array(normal, { minLength: 1, maxLength: 6 }), levels, (normals, level) => {
        expect(mixtureBelow(normals, mixtureQuantile(normals, level))).toBeCloseTo(level, 1);
      }),
    );
  });
});
