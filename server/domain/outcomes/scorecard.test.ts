import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlainDate } from "../plain-date";
import { FIGURES, WORK_STATUSES } from "./labels";
import { proportion, proportionText } from "./proportion";
import { type OutcomeRow, scorecard } from "./scorecard";

const day = (text: string) => text as PlainDate;
const year = { from: day("2026-01-01"), to: day("2026-12-31") };
const noRequests = { decided: 0, firstPass: 0 };

const base: OutcomeRow = {
  strength: "M",
  dischargedOn: day("2026-06-12"),
  promisedOn: day("2026-06-12"),
  workStatus: "full_duty",
  completed: true,
  costCents: 600_000,
  status30: null,
  status90: null,
  reportsDue: 6,
  reportsOnTime: 5,
};
const rows = (n: number, change: Partial<OutcomeRow> = {}) =>
  Array.from({ length: n }, (): OutcomeRow => ({ ...base, ...change }));
const leftEarly = { completed: false, workStatus: "off_work" } as const;

describe("scorecard", () => {
  it("names full duty twice: of completers and of all starters", () => {
    const card = scorecard(
      [...rows(18), ...rows(7, { workStatus: "modified_duty" }), ...rows(5, leftEarly)],
      noRequests,
      year,
    );
    expect(proportionText(card.fullDutyOfCompleters)).toBe("72.0 % (18 of 25; 52.4–85.7 %)");
    expect(proportionText(card.fullDutyOfStarters)).toBe("60.0 % (18 of 30; 42.3–75.4 %)");
    expect(card.badge).toBe(true);
  });

  it("gives the badge at exactly 60 % of twenty, not below and not of nineteen", () => {
    const badge = (full: number, other: number) =>
      scorecard([...rows(full), ...rows(other, { workStatus: "off_work" })], noRequests, year).badge;
    expect(badge(12, 8)).toBe(true);
    expect(badge(11, 9)).toBe(false);
    expect(badge(19, 0)).toBe(false);
    // 59.96 % would round to 60.0 %; rounding must not promote.
    expect(badge(1499, 1001)).toBe(false);
  });

  it("says too few under twenty", () => {
    const card = scorecard(rows(19), noRequests, year);
    expect(card.fullDutyOfCompleters.tooFew).toBe(true);
    expect(proportionText(card.fullDutyOfCompleters)).toBe("too few (19 of 19)");
  });

  it("counts the stay as kept on the promised day, and overrun from the day after", () => {
    const late = rows(1, { dischargedOn: day("2026-06-22") });
    const early = rows(1, { dischargedOn: day("2026-06-05") });
    const card = scorecard([...rows(1), ...late, ...early], noRequests, year);
    expect(card.stayKept).toMatchObject({ count: 2, of: 3 });
    expect(card.medianOverrunDays).toBe(0);
    expect(scorecard(late, noRequests, year).medianOverrunDays).toBe(10);
  });

  it("looks only at discharges inside the period, both ends included", () => {
    const outside = rows(3, { dischargedOn: day("2027-01-01") });
    const edge = rows(1, { dischargedOn: day("2026-12-31") });
    expect(scorecard([...outside, ...edge], noRequests, year).fullDutyOfStarters.of).toBe(1);
  });

  it("adds up reports, first-pass requests, cost and strength", () => {
    const card = scorecard(
      [...rows(2), ...rows(1, { ...leftEarly, strength: null })],
      { decided: 10, firstPass: 7 },
      year,
    );
    expect(card.reportsOnTime).toMatchObject({ count: 15, of: 18 });
    expect(card.firstPass).toMatchObject({ count: 7, of: 10, tenths: 700 });
    expect(card.costPerFullDutyCents).toBe(900_000);
    expect(card.strengthMix).toEqual([
      { level: "M", count: 2 },
      { level: null, count: 1 },
    ]);
  });

  it("judges durability only where the status is known", () => {
    const card = scorecard(
      [...rows(1, { status30: "full_duty" }), ...rows(1, { status30: "off_work" }), ...rows(4)],
      noRequests,
      year,
    );
    expect(card.durable30).toMatchObject({ count: 1, of: 2 });
    expect(proportionText(card.durable90)).toBe("none yet");
  });

  it("is empty, not zero, without outcomes", () => {
    const card = scorecard([], noRequests, year);
    expect(card.fullDutyOfStarters.tenths).toBeNull();
    expect(card.medianOverrunDays).toBeNull();
    expect(card.costPerFullDutyCents).toBeNull();
    expect(card.badge).toBe(false);
  });

  it("never shows more full-duty returns of starters than of completers and leavers together", () => {
    const anyRow = fc.record({ workStatus: fc.constantFrom(...WORK_STATUSES), completed: fc.boolean() });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 60 }), (changes) => {
        const card = scorecard(
          changes.flatMap((change) => rows(1, change)),
          noRequests,
          year,
        );
        expect(card.fullDutyOfStarters.of).toBe(changes.length);
        expect(card.fullDutyOfCompleters.count).toBeLessThanOrEqual(card.fullDutyOfStarters.count);
        expect(card.strengthMix.reduce((sum, { count }) => sum + count, 0)).toBe(changes.length);
      }),
    );
  });
});

describe("proportion", () => {
  it("recomputes a misprinted abstract: 18 of 25 is 72.00 %", () =>
    expect(proportion(18, 25).tenths).toBe(720));
  it("has a definition for each figure", () => {
    for (const { label, definition } of Object.values(FIGURES)) expect(label && definition).toBeTruthy();
  });
});
