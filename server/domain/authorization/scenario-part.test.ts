import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "../plain-date";
import { plannedSessions } from "../progress/stay";
import { decideLines } from "./decided-lines";
import { type AskedScenario, scenarioPart } from "./scenario-part";
import { weekLines } from "./week-lines";

const monday = plainDate("2026-11-09");

/** An ask of so many sessions at so many a week, of 240 minutes each, from a day of the first program week on. */
function askOf(sessions: number, sessionsPerWeek = 5, startOn = monday) {
  const each = plannedSessions({ startOn, sessionsPerWeek, sessions, minutesOf: () => 240 });
  const period = { startOn, endOn: plainDate("2027-06-30") };
  const asked: AskedScenario = {
    sessions,
    weeks: Math.ceil(sessions / sessionsPerWeek),
    minutes: 240,
    sessionsPerWeek,
  };
  const lines = weekLines(each, period, { startOn: monday });
  return { asked, lines, weeks: lines.map((line) => ({ week: line.week, sessions: line.each.length })) };
}

const numbers = (lines: { sessions: number }[] | null | undefined) => lines?.map(({ sessions }) => sessions);

describe("a scenario as an approval in part", () => {
  const { asked, weeks } = askOf(15);
  const partOf = (over: Partial<AskedScenario>) => scenarioPart({ ...asked, ...over }, asked, weeks);

  it("lays its sessions evenly into its weeks, and none after the last", () => {
    expect(partOf({ sessions: 8, weeks: 2 }).part).toEqual({
      sessions: 8,
      minutes: 240,
      lines: [
        { week: 1, sessions: 4 },
        { week: 2, sessions: 4 },
        { week: 3, sessions: 0 },
      ],
    });
    expect(numbers(partOf({ sessions: 8, weeks: 3 }).part?.lines)).toEqual([3, 3, 2]);
  });

  it("is one number for all weeks where these are the first sessions anyway", () => {
    expect(partOf({ sessions: 10, weeks: 2, minutes: 180 }).part).toEqual({
      sessions: 10,
      minutes: 180,
      lines: null,
    });
    expect(partOf({ minutes: 180 }).part).toEqual({ sessions: 15, minutes: 180, lines: null });
  });

  it("fills a short last week no further than it asks", () => {
    const short = askOf(12);
    const found = scenarioPart({ ...short.asked, sessions: 11 }, short.asked, short.weeks);
    expect(numbers(found.part?.lines)).toEqual([5, 4, 2]);
  });

  it("follows the program's weeks where the ask begins within one", () => {
    const wednesday = askOf(10, 5, plainDate("2026-11-11"));
    expect(numbers(wednesday.weeks)).toEqual([3, 5, 2]);
    const found = scenarioPart(
      { ...wednesday.asked, sessions: 4, weeks: 1 },
      wednesday.asked,
      wednesday.weeks,
    );
    expect(found.part?.lines).toBeNull();
    const even = scenarioPart({ ...wednesday.asked, sessions: 4 }, wednesday.asked, wednesday.weeks);
    expect(numbers(even.part?.lines)).toEqual([2, 2, 0]);
  });

  it("is nothing to approve in part where it is what was asked", () => {
    expect(partOf({})).toEqual({ part: null, refusal: null });
  });

  it("says why more than was asked cannot be approved", () => {
    expect(partOf({ weeks: 4 }).refusal).toBe(
      "4 weeks cannot be approved: 3 weeks are asked. The clinic may ask for more.",
    );
    expect(partOf({ sessions: 16, weeks: 3 }).refusal).toMatch(
      /^16 sessions cannot be approved: 15 sessions/,
    );
    expect(partOf({ minutes: 300 }).refusal).toMatch(
      /^300 minutes a session cannot be approved: sessions of 240/,
    );
    const thrice = askOf(9, 3);
    expect(scenarioPart({ ...thrice.asked, sessions: 9, weeks: 2 }, thrice.asked, thrice.weeks).refusal).toBe(
      "9 sessions in 2 weeks are more than those weeks ask for; take more weeks or fewer sessions.",
    );
  });

  it("is always a part that the decision takes: its sessions, within its weeks", () => {
    const arbitrary = fc.record({
      total: fc.integer({ min: 1, max: 40 }),
      pace: fc.integer({ min: 1, max: 7 }),
      sessions: fc.integer({ min: 1, max: 45 }),
      weeks: fc.integer({ min: 1, max: 12 }),
      minutes: fc.integer({ min: 120, max: 240 }),
    });
    fc.assert(
      fc.property(arbitrary, ({ total, pace, ...scenario }) => {
        const ask = askOf(total, pace);
        const { part, refusal } = scenarioPart(scenario, ask.asked, ask.weeks);
        if (!part) {
          expect(refusal !== null || scenario.sessions === total).toBe(true);
          return;
        }
        const decided = decideLines(ask.lines, {
          ...part,
          outcome: "approve_in_part",
          reasonCode: "exceeds_stay",
          lines: part.lines ?? undefined,
        });
        const approved = decided.flatMap((line) => line.approved);
        expect(approved).toHaveLength(scenario.sessions);
        for (const { minutes } of approved) expect(minutes).toBe(scenario.minutes);
        for (const line of decided.slice(scenario.weeks)) expect(line.approved).toEqual([]);
      }),
    );
  });
});
