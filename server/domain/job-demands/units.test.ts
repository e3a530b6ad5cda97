import { describe, expect, it } from "vitest";
import { formatAmount, formatBare, unitFact, unitsOf } from "./units";

describe("units", () => {
  it("knows which units a kind of demand may have", () => {
    expect(unitsOf("load")).toEqual(["lb"]);
    expect(unitsOf("tolerance")).toEqual(["min/shift", "% of shift"]);
    expect(unitsOf("task")).toContain("yes/no");
  });

  it.each([
    [165, "lb", "165 lb"],
    [240, "min/shift", "240 min"],
    [100 / 3, "% of shift", "33.33 %"],
    [900, "s", "15:00"],
    [45, "s", "0:45"],
    [3730, "s", "1:02:10"],
    [1025.4, "s", "17:05.4"],
    [59.96, "s", "1:00"],
    [12, "reps", "12×"],
    [0, "yes/no", "no"],
    [1.5, "mi", "1.5 mi"],
  ] as const)("%d %s reads %s", (value, unit, text) => expect(formatAmount(value, unit)).toBe(text));

  it("leaves the unit out where it is already on screen", () => {
    expect(formatBare(101, "lb")).toBe("101");
    expect(formatBare(7, "reps")).toBe("7×");
  });

  it("takes a day as the most a shift can hold", () => {
    expect(unitFact("min/shift").max).toBe(24 * 60);
  });
});
