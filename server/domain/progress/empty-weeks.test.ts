import { describe, expect, it } from "vitest";
import { emptyWeeks, plannedWeeks, unreported } from "./empty-weeks";

const entry = (weeks: number, sessions: number, sessionsPerWeek = 5) => ({
  weeks,
  sessions,
  sessionsPerWeek,
  frozenAt: "2026-10-19T15:00:00Z",
});

describe("weeks of a stay without a session", () => {
  it("lie before an extension that begins after the stay's end", () => {
    expect(emptyWeeks([entry(4, 20), entry(7, 30)])).toEqual([5]);
    expect(emptyWeeks([entry(4, 20), entry(7, 28)])).toEqual([5]);
    expect(emptyWeeks([entry(4, 20), entry(6, 30)])).toEqual([]);
  });

  it("lie before each extension, and a short week is not one of them", () => {
    expect(emptyWeeks([entry(4, 20), entry(5, 23), entry(6, 26), entry(7, 29)])).toEqual([]);
    expect(emptyWeeks([entry(4, 20), entry(6, 23), entry(9, 33)])).toEqual([5, 7]);
  });

  it("are none where a stay is planned anew, or is not yet fixed", () => {
    expect(emptyWeeks([entry(4, 20), entry(5, 15, 3)])).toEqual([]);
    expect(emptyWeeks([{ ...entry(4, 20), frozenAt: null }, entry(7, 30)])).toEqual([]);
    expect(emptyWeeks([])).toEqual([]);
  });

  it("are left out of the weeks that owe a report", () => {
    expect(plannedWeeks({ weeks: 8, emptyWeeks: [5, 6] })).toEqual([1, 2, 3, 4, 7, 8]);
    expect(plannedWeeks({ weeks: 2, emptyWeeks: [] })).toEqual([1, 2]);
  });

  it("are none any more once a made-up session was reported", () => {
    expect(unreported([5, 6], { weeks: [{ week: 4 }, { week: 5 }] })).toEqual([6]);
  });
});
