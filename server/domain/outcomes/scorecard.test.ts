import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlainDate } from "../plain-date";
import { explainOverrun, explainStayKept } from "./explain-scorecard";
import { FIGURES } from "./labels";
import { proportion, proportionText } from "./proportion";
import { type Overrun, scorecard } from "./scorecard";
import { addTallies, type OutcomeTally } from "./tally";

const period = { from: "2026-01-01" as PlainDate, to: "2026-12-31" as PlainDate };
const none = addTallies([]);
const tally = (over: Partial<OutcomeTally> = {}): OutcomeTally => ({
  clinicId: "a",
  strength: "M",
  ...none,
  ...over,
});
const cardOf = (tallies: OutcomeTally[], overruns: Overrun[] = [], requests = { decided: 0, firstPass: 0 }) =>
  scorecard({ tallies, overruns, requests, period });
const completed = (fullDutyCompleters: number, completers: number) =>
  cardOf([tally({ starters: completers, completers, fullDuty: fullDutyCompleters, fullDutyCompleters })]);

describe("scorecard", () => {
  it("names full duty twice: of completers and of all starters", () => {
    const card = cardOf([tally({ starters: 30, completers: 25, fullDuty: 18, fullDutyCompleters: 18 })]);
    expect(proportionText(card.fullDutyOfCompleters)).toBe("72.0 % (18 of 25; 52.4–85.7 %)");
    expect(proportionText(card.fullDutyOfStarters)).toBe("60.0 % (18 of 30; 42.3–75.4 %)");
    expect(card.badge).toBe(true);
  });

  it("gives the badge at exactly 60 % of twenty, not below and not of nineteen", () => {
    expect(completed(12, 20).badge).toBe(true);
    expect(completed(11, 20).badge).toBe(false);
    expect(completed(19, 19).badge).toBe(false);
    // 59.96 % would round to 60.0 %; rounding must not promote.
    expect(completed(1499, 2500).badge).toBe(false);
  });

  it("says too few under twenty", () =>
    expect(proportionText(completed(19, 19).fullDutyOfCompleters)).toBe("too few (19 of 19)"));

  it("counts a stay as kept or not only where one was promised, and says how many had none", () => {
    const card = cardOf([
      tally({ starters: 24, promised: 21, stayKept: 14 }),
      tally({ strength: null, starters: 2, promised: 0 }),
    ]);
    expect(card.stayKept).toMatchObject({ count: 14, of: 21, tenths: 667 });
    expect(card.unpromised).toBe(5);
    const told = { label: "Discharged without an approved stay", value: "5, not counted" };
    expect(explainStayKept(card).formula).toMatch(/of all that had one\. 14 ÷ 21\.$/);
    expect(explainStayKept(card).inputs).toContainEqual(expect.objectContaining(told));
    expect(explainOverrun(card).inputs).toMatchObject([{ value: "21" }, told]);
  });

  it("takes the middle of the overruns, half of the programs at or under it", () => {
    const median = (...overruns: Overrun[]) => cardOf([], overruns).medianOverrunDays;
    expect(median()).toBeNull();
    expect(median({ days: 10, programs: 1 })).toBe(10);
    expect(median({ days: 21, programs: 1 }, { days: 0, programs: 2 })).toBe(0);
    expect(median({ days: 0, programs: 1 }, { days: 7, programs: 1 })).toBe(3.5);
  });

  it("adds up reports, first-pass requests, cost and strength across levels", () => {
    const card = cardOf(
      [
        tally({ starters: 2, fullDuty: 2, reportsDue: 12, reportsOnTime: 10, costCents: 1_200_000 }),
        tally({ strength: null, starters: 1, reportsDue: 6, reportsOnTime: 5, costCents: 600_000 }),
      ],
      [],
      { decided: 10, firstPass: 7 },
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
    const card = cardOf([tally({ starters: 6, fullDuty: 6, known30: 2, durable30: 1 })]);
    expect(card.durable30).toMatchObject({ count: 1, of: 2 });
    expect(proportionText(card.durable90)).toBe("none yet");
  });

  it("is empty, not zero, without outcomes", () => {
    const card = cardOf([]);
    expect(card.fullDutyOfStarters.tenths).toBeNull();
    expect(card.costPerFullDutyCents).toBeNull();
    expect(card.badge).toBe(false);
  });

  it("says the same however the programs are divided into tallies", () => {
    const counts = fc.record({ starters: fc.nat(50), fullDuty: fc.nat(50), costCents: fc.nat(1e7) });
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 12 }), (all) => {
        const tallies = all.map(tally);
        const together = tally({ ...addTallies(tallies) });
        expect(cardOf(tallies)).toEqual(cardOf(all.length > 0 ? [together] : []));
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
