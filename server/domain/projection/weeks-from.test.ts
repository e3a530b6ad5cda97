import { describe, expect, it } from "vitest";
import { plainDate } from "../plain-date";
import { essential, police, tested } from "./fixtures/police";
import { project } from "./project";
import { weeksFrom } from "./weeks-from";

const stay = { startOn: plainDate("2026-10-19") };
const today = plainDate("2026-11-30");

describe("weeks to come", () => {
  it("follow each other while sessions are in sight", () => {
    expect(weeksFrom(stay, { weeksTotal: 4 }, { weekNow: 2, today })).toBe(stay.startOn);
    expect(weeksFrom(stay, { weeksTotal: 8 }, { weekNow: 4, today })).toBe(stay.startOn);
  });

  it("begin no earlier than today once none is", () => {
    expect(weeksFrom(stay, { weeksTotal: 4 }, { weekNow: 4, today })).toBe("2026-11-02");
    const soon = plainDate("2026-11-13");
    expect(weeksFrom(stay, { weeksTotal: 4 }, { weekNow: 4, today: soon })).toBe(stay.startOn);
  });

  it("move the expected day of full duty by the gap", () => {
    const facts = {
      ...police,
      weeks: tested(500, 600, 700, 790, 870),
      essentials: [essential("lift", 0.5, 0.6, 0.7, 0.79, 0.87)],
      stay: { weeksTotal: 6, weekNow: 4, sessionsPerWeek: 5 },
      today,
    };
    const dayFrom = (startOn: string) => project({ ...facts, startOn: plainDate(startOn) })?.fullDuty?.on;
    expect([dayFrom("2026-11-02"), dayFrom("2026-11-09")]).toEqual(["2026-12-14", "2026-12-21"]);
  });
});
