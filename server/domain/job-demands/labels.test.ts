import { describe, expect, it } from "vitest";
import type { Demand } from "./demand";
import { demandNowText, demandText, shortfallText } from "./labels";

const base = { height: null, band: null, direction: "at_least" } as const;
type Described = Pick<Demand, "label" | "unit" | "direction" | "required" | "band" | "height">;
const drag: Described = { ...base, label: "drag, 25 ft", unit: "lb", required: 165 };
const lift: Described = {
  ...base,
  label: "lift",
  unit: "lb",
  required: 75,
  band: "occasional",
  height: "floor–waist",
};
const run: Described = { ...base, label: "run 1.5 mi", unit: "s", required: 900, direction: "at_most" };
const wall: Described = { ...base, label: "climb 6 ft wall", unit: "yes/no", required: 1 };
const stand: Described = { ...base, label: "stand", unit: "min/shift", required: 240 };
const cab: Described = { ...base, label: "climb cab", unit: "reps", required: 12 };

describe("a demand in words", () => {
  it.each([
    [drag, "drag 165 lb, 25 ft"],
    [lift, "lift floor–waist 75 lb occ."],
    [{ ...lift, label: "lift or carry, occasionally", height: null }, "lift or carry 75 lb, occasionally"],
    [run, "run 1.5 mi ≤ 15:00"],
    [wall, "climb 6 ft wall"],
    [stand, "stand 240 min"],
    [cab, "climb cab 12×"],
  ])("%#: %o", (demand, text) => expect(demandText(demand)).toBe(text));

  it.each([
    [drag, 101, "drag 165 lb, 25 ft → 101"],
    [run, 1025, "run 1.5 mi ≤ 15:00 → 17:05"],
    [wall, 0, "climb 6 ft wall → no"],
    [cab, 7, "climb cab 12× → 7×"],
    [drag, null, "drag 165 lb, 25 ft → not tested"],
  ])("beside what was measured %#", (demand, measured, text) =>
    expect(demandNowText(demand, measured)).toBe(text),
  );

  it.each([
    [drag, 128, "short 37 lb"],
    [run, 1025, "slow 2:05"],
    [run, 900.04, "slow 0:00.1"],
    [stand, 239.999, "short 0.01 min"],
    [{ ...drag, direction: "at_most" } as Described, 168, "over 3 lb"],
    [wall, 0, "not yet"],
    [wall, 1, "met"],
    [stand, 240, "met"],
    [stand, null, "not tested"],
  ])("how far from the job %#", (demand, measured, text) =>
    expect(shortfallText(demand, measured)).toBe(text),
  );
});
