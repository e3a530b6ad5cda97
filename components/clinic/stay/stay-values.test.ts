import { describe, expect, it } from "vitest";
import type { PlainDate } from "@/server/domain/plain-date";
import { checkStay, minutesFor, stayValues } from "./stay-values";

const start = "2026-11-30" as PlainDate;
const plan = stayValues(null, start);
const paths = (checked: ReturnType<typeof checkStay>) =>
  checked.ok ? [] : checked.problems.map(({ path }) => path);

describe("the stay as typed", () => {
  it("gives a new week the last one's minutes and takes away the rest", () => {
    expect(minutesFor("3", ["180", "240"])).toEqual(["180", "240", "240"]);
    expect(minutesFor("1", ["180", "240"])).toEqual(["180"]);
    expect(minutesFor("", ["180"])).toEqual([]);
    expect(minutesFor("900", ["180"])).toHaveLength(26);
  });

  it("reads a whole plan", () => {
    expect(checkStay(plan, false)).toMatchObject({
      ok: true,
      value: { stay: { weeks: 4, sessionsPerWeek: 5, minutesByWeek: [240, 240, 240, 240] }, reason: null },
    });
  });

  it("puts a 25-hour session at its week", () => {
    expect(paths(checkStay({ ...plan, minutes: ["240", "1500", "240", "240"] }, false))).toEqual([
      "minutes.1",
    ]);
  });

  it("asks why a fixed stay changes, and who agreed", () => {
    expect(paths(checkStay(plan, true))).toEqual(["reason", "agreedBy"]);
    expect(checkStay({ ...plan, reason: "Knee swelled", agreedBy: "J. Marsh" }, true).ok).toBe(true);
  });
});
