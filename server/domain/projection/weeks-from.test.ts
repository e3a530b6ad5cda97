import { describe, expect, it } from "vitest";
import { plainDate } from "../plain-date";
import { essential, police, tested } from "./fixtures/police";
import { project } from "./project";
import { weeksFrom } from "./weeks-from";

const stay = { startOn: plainDate("2026-10-19"), weeks: 4 };
const today = plainDate("2026-11-30");

describe("weeks to come", () => {
  it("follow each other while the stay runs", () => {
    expect(weeksFrom(stay, { weekNow: 2, askedFrom: plainDate("2026-12-07"), today })).toBe(stay.startOn);
  });

  it("leave those before days asked for after the stay to be counted as empty", () => {
    const from = weeksFrom(stay, { weekNow: 4, askedFrom: plainDate("2026-12-07"), today });
    expect(from).toBe(stay.startOn);
  });

  it("begin no earlier than today where nothing is asked", () => {
    expect(weeksFrom(stay, { weekNow: 4, askedFrom: null, today })).toBe("2026-11-02");
  });

  it("follow a first request that begins later than the stay was planned, never earlier", () => {
    const at = (askedFrom: string) =>
      weeksFrom(stay, { weekNow: 0, askedFrom: plainDate(askedFrom), today: stay.startOn });
    expect(at("2026-10-26")).toBe("2026-10-26");
    expect(at("2026-10-12")).toBe("2026-10-19");
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
