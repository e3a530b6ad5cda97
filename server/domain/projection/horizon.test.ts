import { describe, expect, it } from "vitest";
import { addDays, type PlainDate, plainDate } from "../plain-date";
import type { StayInForce } from "../progress/empty-weeks";
import { type Care, horizonOf } from "./horizon";

const startOn = plainDate("2026-11-02");
/** Four weeks of five sessions. */
const stay: StayInForce = {
  startOn,
  weeks: 4,
  sessionsPerWeek: 5,
  minutesByWeek: [240, 240, 240, 240],
  sessions: 20,
  emptyWeeks: [],
};
/** The Monday of a program week, or a later day of it. */
const dayOf = (week: number, day = 0): PlainDate => addDays(startOn, (week - 1) * 7 + day);
const care = (sessions: number, week: number, weeks = Math.ceil(sessions / 5)): Care => ({
  startOn: dayOf(week),
  endOn: dayOf(week + weeks - 1, 4),
  sessions,
});

type Given = {
  authorized?: Care[];
  asked?: Care[];
  weekNow?: number;
  today?: PlainDate;
  reported?: number[];
};

function horizon({ authorized = [], asked = [], weekNow = 0, ...given }: Given) {
  const { today = dayOf(weekNow + 1), reported = Array.from({ length: weekNow + 1 }, (_, week) => week) } =
    given;
  return horizonOf(
    stay,
    { authorized, asked },
    { weekNow, weeks: reported.map((week) => ({ week })), today },
  );
}

describe("the end of a projection", () => {
  it("is that of the planned stay before anything is asked", () => {
    expect(horizon({})).toEqual({ weeksTotal: 4, emptyWeeks: [], weeksAhead: 4, authorizedAhead: 0 });
  });

  it("is the week that the sessions fill: fewer than the stay, or more", () => {
    expect(horizon({ asked: [care(10, 1, 4)] })).toMatchObject({ weeksTotal: 2, weeksAhead: 2 });
    expect(horizon({ authorized: [care(8, 1)], weekNow: 1 })).toMatchObject({
      weeksTotal: 2,
      weeksAhead: 0.6,
      authorizedAhead: 3,
    });
    expect(horizon({ authorized: [care(20, 1)], asked: [care(8, 5)], weekNow: 3 })).toEqual({
      weeksTotal: 6,
      emptyWeeks: [],
      weeksAhead: 2.6,
      authorizedAhead: 5,
    });
  });

  it("is never before the week now", () => {
    expect(horizon({ authorized: [care(10, 1)], weekNow: 3 })).toEqual({
      weeksTotal: 3,
      emptyWeeks: [],
      weeksAhead: 0,
      authorizedAhead: 0,
    });
  });

  it("stays where it is when sessions are missed: the weeks they were authorized for are over", () => {
    expect(horizon({ authorized: [care(20, 1)], weekNow: 4 })).toMatchObject({
      weeksTotal: 4,
      weeksAhead: 0,
    });
    // Ten authorized sessions stretched over three weeks, and ten asked after them.
    expect(horizon({ authorized: [care(10, 1)], asked: [care(10, 4)], weekNow: 3 })).toMatchObject({
      weeksTotal: 5,
      emptyWeeks: [],
      weeksAhead: 2,
    });
  });

  it("counts a week in which no session lies as empty, unless it was reported", () => {
    const gapped = { authorized: [care(20, 1)], asked: [care(10, 7)] };
    expect(horizon({ ...gapped, weekNow: 4 })).toMatchObject({
      weeksTotal: 8,
      emptyWeeks: [5, 6],
      weeksAhead: 2,
    });
    expect(horizon({ ...gapped, weekNow: 5 }).emptyWeeks).toEqual([6]);
    const approved = { authorized: [care(20, 1), care(10, 7)], weekNow: 4 };
    expect(horizon(approved)).toMatchObject({ weeksTotal: 8, emptyWeeks: [5, 6], authorizedAhead: 10 });
    // A part of the stay approved, and an extension after the stay's end.
    const part = { authorized: [care(10, 1, 4)], asked: [care(10, 5)], weekNow: 2 };
    expect(horizon(part)).toMatchObject({ weeksTotal: 6, emptyWeeks: [3, 4], weeksAhead: 2 });
  });

  it("waits with a first request that begins later than the stay was planned", () => {
    expect(horizon({ asked: [care(15, 2)] })).toMatchObject({
      weeksTotal: 4,
      emptyWeeks: [1],
      weeksAhead: 3,
    });
    const early = { ...care(20, 1), startOn: addDays(startOn, -7) };
    expect(horizon({ asked: [early] })).toMatchObject({ weeksTotal: 4, emptyWeeks: [] });
  });

  it("moves with a request that is not decided when its days begin", () => {
    const late = { authorized: [care(20, 1)], asked: [{ ...care(10, 5), endOn: dayOf(7, 4) }], weekNow: 4 };
    expect(horizon({ ...late, today: dayOf(5, 2) }).weeksTotal).toBe(6);
    expect(horizon({ ...late, today: dayOf(5, 3) })).toMatchObject({ weeksTotal: 7, emptyWeeks: [5] });
    // As it will be once it is approved: care that was to begin before today begins today.
    const approved = {
      ...late,
      authorized: [care(20, 1), { ...care(10, 5), startOn: dayOf(5, 3) }],
      asked: [],
    };
    expect(horizon({ ...approved, today: dayOf(5, 3) })).toMatchObject({ weeksTotal: 7, emptyWeeks: [5] });
  });

  it("leaves what is asked retrospectively in its own days", () => {
    const held = { authorized: [care(10, 1)], asked: [care(5, 3)], today: dayOf(3, 4) };
    expect(horizon({ ...held, weekNow: 3 })).toMatchObject({ weeksTotal: 3, weeksAhead: 0 });
    expect(horizon({ ...held, weekNow: 2 })).toMatchObject({ weeksTotal: 3, weeksAhead: 1 });
    // Before the first approval: it moves nothing of what was approved for later.
    const before = { authorized: [care(20, 3)], asked: [care(10, 1)], weekNow: 2, today: dayOf(3) };
    expect(horizon(before)).toMatchObject({ weeksTotal: 6, emptyWeeks: [], weeksAhead: 4 });
  });
});
