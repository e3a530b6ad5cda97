import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "../plain-date";
import { plannedSessions } from "../progress/stay";
import { decideLines, leftOut } from "./decided-lines";
import { weekLines } from "./week-lines";

const startOn = plainDate("2026-11-09");
const stay = { startOn };
const asked = (sessions: number, endOn = "2026-12-04") =>
  weekLines(
    plannedSessions({ startOn, sessionsPerWeek: 5, sessions, minutesOf: () => 240 }),
    { startOn, endOn: plainDate(endOn) },
    stay,
  );
const counts = (lines: ReturnType<typeof decideLines>) =>
  lines.map(({ week, asked: all, approved }) => `${week}: ${approved.length} of ${all.length}`);

describe("what is asked, week by week", () => {
  it("follows the program's weeks and keeps to the period", () => {
    expect(asked(12, "2026-11-27")).toMatchObject([
      { week: 1, firstOn: "2026-11-09", lastOn: "2026-11-15", each: { length: 5 } },
      { week: 2, each: { length: 5 } },
      { week: 3, firstOn: "2026-11-23", lastOn: "2026-11-27", each: { length: 2 } },
    ]);
  });

  it("leaves no session out, even where the period is too short for the pace", () => {
    expect(asked(12, "2026-11-20").map(({ each }) => each.length)).toEqual([5, 7]);
  });
});

describe("a decision by week", () => {
  const part = { outcome: "approve_in_part", reasonCode: "exceeds_stay" } as const;

  it("keeps both numbers and each week's own reason", () => {
    const lines = [
      { week: 2, sessions: 3 },
      { week: 4, sessions: 0, reasonCode: "attendance" as const },
    ];
    const decided = decideLines(asked(20), { ...part, sessions: 13, lines });
    expect(counts(decided)).toEqual(["1: 5 of 5", "2: 3 of 5", "3: 5 of 5", "4: 0 of 5"]);
    expect(decided.map(({ reasonCode }) => reasonCode)).toEqual([null, "exceeds_stay", null, "attendance"]);
  });

  it("approves the first sessions where one number is given for all", () => {
    expect(counts(decideLines(asked(20), { ...part, sessions: 8 }))).toEqual([
      "1: 5 of 5",
      "2: 3 of 5",
      "3: 0 of 5",
      "4: 0 of 5",
    ]);
  });

  it("refuses what does not add up, a week without an ask, a week named twice and more than is asked", () => {
    const decide = (lines: { week: number; sessions: number }[], sessions = 15) =>
      decideLines(asked(20), { ...part, sessions, lines });
    expect(() => decide([{ week: 2, sessions: 3 }])).toThrow(
      "The weeks add up to 18 sessions and 15 are approved; make them agree.",
    );
    expect(() => decide([{ week: 9, sessions: 0 }])).toThrow(
      "Nothing is asked in week 9; take that line out.",
    );
    expect(() => decide([{ week: 2, sessions: 6 }])).toThrow("Week 2 has 5 sessions asked");
    expect(() =>
      decide([
        { week: 2, sessions: 0 },
        { week: 2, sessions: 5 },
      ]),
    ).toThrow("A week stands twice");
  });

  it("approved and left out are together what was asked", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.array(fc.nat(5), { maxLength: 4 }), (total, cuts) => {
        const weeks = asked(total);
        const lines = weeks.flatMap(({ week, each }, index) => {
          const cut = cuts[index];
          return cut === undefined ? [] : [{ week, sessions: Math.min(cut, each.length) }];
        });
        const decided = decideLines(weeks, { ...part, lines });
        const approved = decided.reduce((sum, line) => sum + line.approved.length, 0);
        expect(approved + leftOut(decided).length).toBe(total);
        for (const { asked: all, approved: some, reasonCode } of decided)
          expect(reasonCode === null).toBe(some.length === all.length);
      }),
    );
  });
});
