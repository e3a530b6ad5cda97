import { describe, expect, it } from "vitest";
import { timedUnits } from "./timed-units";

describe("Tennessee timed units", () => {
  it.each([
    [0, 0],
    [7, 0],
    [8, 1],
    [22, 1],
    [23, 2],
    [37, 2],
    [38, 3],
    [52, 3],
    [53, 4],
    [67, 4],
    [68, 4],
    [480, 4],
  ])("%i minutes are %i", (minutes, units) => expect(timedUnits(minutes)).toBe(units));

  it("refuses what is not a number of minutes", () => {
    expect(() => timedUnits(-1)).toThrow("whole number");
  });
});
