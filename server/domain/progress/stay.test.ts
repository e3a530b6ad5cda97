import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "../plain-date";
import { DEFAULT_PROGRESS_POLICY } from "./policy";
import {
  plannedSessions,
  reportDue,
  type Stay,
  stayDelta,
  stayEndOn,
  staySessions,
  stayTotals,
  weekDays,
  weekOn,
} from "./stay";

const stay: Stay = {
  startOn: plainDate("2026-11-02"),
  weeks: 4,
  sessionsPerWeek: 5,
  minutesByWeek: [240, 240, 300, 360],
};

describe("the stay", () => {
  it("of 3 weeks from Monday 30 Nov ends Friday 18 Dec", () => {
    expect(stayEndOn({ startOn: plainDate("2026-11-30"), weeks: 3 })).toBe("2026-12-18");
  });

  it("that starts on a Wednesday ends on a Tuesday", () => {
    expect(stayEndOn({ startOn: plainDate("2026-12-02"), weeks: 1 })).toBe("2026-12-08");
  });

  it("adds up its sessions and minutes week by week", () => {
    expect(stayTotals(stay)).toEqual({ sessions: 20, minutes: 5 * (240 + 240 + 300 + 360) });
  });

  it("plans each session on a weekday of its week", () => {
    const sessions = staySessions(stay);
    expect(sessions).toHaveLength(20);
    expect(sessions.slice(4, 6)).toEqual([
      { minutes: 240, on: "2026-11-06" },
      { minutes: 240, on: "2026-11-09" },
    ]);
    expect(sessions.at(-1)).toEqual({ minutes: 360, on: "2026-11-27" });
  });

  it("skips the weekend of a stay that starts on a Thursday, unless it meets on more than five days", () => {
    const from = { startOn: plainDate("2026-12-31"), sessions: 3, minutesOf: () => 240 };
    expect(plannedSessions({ ...from, sessionsPerWeek: 3 }).map(({ on }) => on)).toEqual([
      "2026-12-31",
      "2027-01-01",
      "2027-01-04",
    ]);
    expect(plannedSessions({ ...from, sessionsPerWeek: 6 }).map(({ on }) => on)).toEqual([
      "2026-12-31",
      "2027-01-01",
      "2027-01-02",
    ]);
  });

  it.each([
    ["2026-11-01", 0],
    ["2026-11-02", 1],
    ["2026-11-08", 1],
    ["2026-11-09", 2],
    ["2026-11-30", 5],
  ])("counts %s as week %d", (day, week) => expect(weekOn(stay, plainDate(day))).toBe(week));

  it("asks for the weekly report on the first business day after the week, 17:00 where the clinic is", () => {
    const monday = plainDate("2026-11-09");
    const next = (day: string) => (day === "2026-11-08" ? monday : plainDate("2026-11-10"));
    const { dueOn, dueAt } = reportDue(stay, 1, next, "America/Chicago", DEFAULT_PROGRESS_POLICY);
    expect(dueOn).toBe(monday);
    expect(dueAt.toISOString()).toBe("2026-11-09T23:00:00.000Z");
  });

  it("keeps a change as days, sessions and minutes", () => {
    const longer = { ...stay, weeks: 5, minutesByWeek: [...stay.minutesByWeek, 360] };
    expect(stayDelta(stay, longer)).toEqual({ days: 7, sessions: 5, minutes: 1800 });
    expect(stayDelta(longer, stay)).toEqual({ days: -7, sessions: -5, minutes: -1800 });
  });
});

describe("laws of the stay", () => {
  const starts = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(plainDate("2020-01-01"), days));
  it("ends in its last week, on a weekday, and every day of a week counts as that week", () => {
    fc.assert(
      fc.property(
        starts,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 6 }),
        (startOn, weeks, nth) => {
          const end = stayEndOn({ startOn, weeks });
          const { firstOn, lastOn } = weekDays({ startOn }, weeks);
          expect(end >= firstOn && end <= lastOn).toBe(true);
          expect(weekOn({ startOn }, end)).toBe(weeks);
          expect(weekOn({ startOn }, addDays(firstOn, nth))).toBe(weeks);
        },
      ),
    );
  });
});
