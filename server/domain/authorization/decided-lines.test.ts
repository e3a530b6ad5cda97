import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf, type Price, priceStay } from "../fees/price";
import { shippedRates } from "../fees/rates.data";
import { plainDate } from "../plain-date";
import { plannedSessions } from "../progress/stay";
import { type DecidedLine, decideLines, leftOut } from "./decided-lines";
import { isCut, shorterSessions } from "./session-length";
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

/** A stay of growing sessions: 180 minutes in the first week, 240 from the second on. */
const growing = weekLines(
  plannedSessions({
    startOn,
    sessionsPerWeek: 5,
    sessions: 15,
    minutesOf: (week) => (week === 1 ? 180 : 240),
  }),
  { startOn, endOn: plainDate("2026-11-27") },
  stay,
);

const minutesOf = (lines: readonly DecidedLine[], key: "asked" | "approved") =>
  lines.flatMap((line) => line[key].map(({ minutes }) => minutes));
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

describe("a decision for shorter sessions", () => {
  const part = { outcome: "approve_in_part", reasonCode: "exceeds_stay" } as const;

  it("shortens each session to its number, and leaves one that was asked shorter as it was", () => {
    const decided = decideLines(growing, { ...part, sessions: 15, minutes: 210 });
    expect(minutesOf(decided, "approved")).toEqual([...Array(5).fill(180), ...Array(10).fill(210)]);
    expect(minutesOf(decided, "asked")).toEqual([...Array(5).fill(180), ...Array(10).fill(240)]);
    expect(decided.map(({ reasonCode }) => reasonCode)).toEqual([null, "exceeds_stay", "exceeds_stay"]);
    expect(shorterSessions(decided)).toEqual({ asked: 240, approved: 210 });
  });

  it("refuses sessions longer than any that is asked", () => {
    expect(() => decideLines(growing, { ...part, minutes: 241 })).toThrow(
      "Sessions of 240 minutes are asked; approve 240 or fewer of them.",
    );
  });

  it("is no part of an approval of all, nor of a decision against it", () => {
    const lines = [{ week: 1, sessions: 0 }];
    const all = decideLines(growing, { outcome: "approve", reasonCode: null, minutes: 120, lines });
    expect(all.some(isCut)).toBe(false);
    const none = decideLines(growing, { outcome: "deny", reasonCode: "attendance", minutes: 120, lines });
    expect(minutesOf(none, "approved")).toEqual([]);
  });

  it("leaves whole sessions out, and never more minutes than were asked", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 120, max: 240 }),
        (sessions, minutes) => {
          const decided = decideLines(growing, { ...part, sessions, minutes });
          const rest = leftOut(decided).map((session) => session.minutes);
          expect(minutesOf(decided, "approved").length + rest.length).toBe(15);
          const together = sum(minutesOf(decided, "approved")) + sum(rest);
          const asked = sum(minutesOf(decided, "asked"));
          expect(together).toBeLessThanOrEqual(asked);
          expect(together === asked).toBe(shorterSessions(decided) === null);
        },
      ),
    );
  });

  it("never costs more than the whole, nor has more units of any code", () => {
    const terms = { rates: shippedRates, jurisdiction: "TX", serviceOn: startOn } as const;
    const unitsOf = ({ lines }: Price, code: string) =>
      sum(lines.filter((line) => line.code === code).map(({ units }) => units));
    const arbitrary = fc.record({
      sessions: fc.integer({ min: 0, max: 15 }),
      minutes: fc.integer({ min: 120, max: 240 }),
      program: fc.constantFrom("hardening" as const, "conditioning" as const),
      accredited: fc.boolean(),
    });
    fc.assert(
      fc.property(arbitrary, ({ sessions, minutes, program, accredited }) => {
        const decided = decideLines(growing, { ...part, sessions, minutes });
        const price = (key: "asked" | "approved") =>
          priceStay({
            ...terms,
            program,
            accredited,
            sessions: blocksOf(decided.flatMap((line) => line[key])),
          });
        const [whole, some] = [price("asked"), price("approved")];
        expect(some.totalCents).toBeLessThanOrEqual(whole.totalCents);
        for (const code of ["97545", "97546"])
          expect(unitsOf(some, code)).toBeLessThanOrEqual(unitsOf(whole, code));
      }),
    );
  });
});
