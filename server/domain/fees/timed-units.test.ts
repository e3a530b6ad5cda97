import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { timedUnits } from "./timed-units";

type Vector = { id: string; inputs: { timed_minutes?: number }; expected: { units?: number } };

const vectors = readFileSync("tests/vectors/fees.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line): Vector => JSON.parse(line))
  .filter(({ inputs }) => inputs.timed_minutes !== undefined);

describe("Tennessee timed units", () => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))("%s", (_, { inputs, expected }) => {
    expect(timedUnits(inputs.timed_minutes ?? -1)).toBe(expected.units);
  });

  it.each([
    [0, 0],
    [22, 1],
    [37, 2],
    [52, 3],
    [68, 4],
    [480, 4],
  ])("%i minutes are %i", (minutes, units) => expect(timedUnits(minutes)).toBe(units));

  it("refuses what is not a number of minutes", () => {
    expect(() => timedUnits(-1)).toThrow("whole number");
  });
});
