import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allBelow, normalBelow, normalQuantile, Z_80 } from "./normal";

describe("normal", () => {
  it.each([
    [0, 0.5],
    [1.959963984540054, 0.975],
    [-1, 0.15865525393145705],
    [Z_80, 0.9],
  ])("is at most %d with chance %d", (z, chance) => expect(normalBelow(z)).toBeCloseTo(chance, 6));

  // Abramowitz and Stegun, Handbook of Mathematical Functions, table 26.5.
  it.each([
    [0.5, 0],
    [0.75, 0.67449],
    [0.9, 1.28155],
    [0.975, 1.95996],
    [0.99, 2.32635],
    [0.999, 3.09023],
    [0.001, -3.09023],
  ])("lies below %d of the chance at %d", (chance, z) => expect(normalQuantile(chance)).toBeCloseTo(z, 4));

  it("multiplies independent chances", () => {
    expect(allBelow([0, 0, 1], 0)).toBeCloseTo(0.25 * normalBelow(1), 6);
  });

  it("knows the quarter circle: two at zero with correlation ½ are both below with chance 1/3", () => {
    expect(allBelow([0, 0], 0.5)).toBeCloseTo(1 / 3, 5);
  });

  it("lies between independence and the least likely one", () => {
    const zs = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(zs, (margins) => {
        const chance = allBelow(margins, 0.5);
        const chances = margins.map(normalBelow);
        expect(chance).toBeLessThanOrEqual(Math.min(...chances) + 1e-5);
        expect(chance).toBeGreaterThanOrEqual(chances.reduce((product, one) => product * one, 1) - 1e-5);
      }),
    );
  });
});
