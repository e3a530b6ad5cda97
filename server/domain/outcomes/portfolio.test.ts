import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlainDate } from "../plain-date";
import {
  listedText,
  PORTFOLIO_SUMS,
  type PortfolioCell,
  portfolioLine,
  portfolioLines,
  portfolioMonths,
} from "./portfolio";

const none = Object.fromEntries(PORTFOLIO_SUMS.map((field) => [field, 0])) as Omit<
  PortfolioCell,
  "running" | "strength"
>;
const running = (over: Partial<PortfolioCell> = {}): PortfolioCell => ({
  ...none,
  running: true,
  strength: "H",
  programs: 2,
  flat: 1,
  authorizedCents: 900_000,
  usedCents: 400_000,
  projectedCents: 1_000_000,
  ...over,
});
const ended = (over: Partial<PortfolioCell> = {}): PortfolioCell => ({
  ...none,
  running: false,
  strength: "H",
  programs: 10,
  completed: 8,
  fullDuty: 5,
  fullDutyCompleted: 5,
  stopped: 2,
  authorizedCents: 6_000_000,
  usedCents: 5_000_000,
  costCents: 5_000_000,
  gainKnownCents: 4_000_000,
  gainedTenths: 2_000,
  unusedMinutes: 1_200,
  unusedCents: 128_000,
  ...over,
});

describe("the portfolio", () => {
  it("sets what running programs cost beside what ended ones bought", () => {
    const line = portfolioLine("Lone Star", "a", [running(), ended()]);
    expect(line).toMatchObject({ live: 2, flat: 1, authorizedCents: 900_000, usedCents: 400_000, ended: 10 });
    expect(line).toMatchObject({ costPerFullDutyCents: 1_000_000, costPerPointCents: 20_000 });
    expect(line.fullDutyOfCompleters).toMatchObject({ count: 5, of: 8, tooFew: true });
    expect(line.fullDutyOfStarters).toMatchObject({ count: 5, of: 10 });
    expect(line.strengthMix).toEqual([{ level: "H", count: 12 }]);
  });

  it("states what the stop rule left unused as it was counted, never as an estimate", () => {
    expect(portfolioLine("x", null, [ended(), ended()])).toMatchObject({
      stopped: 4,
      unusedMinutes: 2_400,
      unusedCents: 256_000,
    });
  });

  it("says nothing of a cost per return when nobody returned", () => {
    const line = portfolioLine("x", null, [ended({ fullDuty: 0, fullDutyCompleted: 0, gainedTenths: 0 })]);
    expect(line).toMatchObject({ costPerFullDutyCents: null, costPerPointCents: null });
  });

  it("keeps every program and cent, however the cells are grouped", () => {
    const cells = fc.array(
      fc.record({
        programs: fc.nat(50),
        usedCents: fc.nat(1e7),
        running: fc.boolean(),
        id: fc.constantFrom("TX", "LA"),
      }),
    );
    fc.assert(
      fc.property(cells, (drawn) => {
        const all = drawn.map(({ id, ...over }) => ({ ...running(over), id }));
        const lines = portfolioLines(all, ({ id }) => id);
        const whole = portfolioLine("all", null, all);
        for (const field of ["live", "ended", "usedCents"] as const)
          expect(lines.reduce((total, line) => total + line[field], 0)).toBe(whole[field]);
      }),
    );
  });

  it("lists every month of the period once, those in which nothing ended as none", () => {
    const { running: _, strength: __, ...sums } = ended();
    const march = { ...sums, month: "2026-03-01" as PlainDate };
    const period = { from: "2025-12-01" as PlainDate, to: "2026-04-15" as PlainDate };
    const months = portfolioMonths([march], period);
    expect(months.map(({ month, ended }) => [month, ended])).toEqual([
      ["2025-12-01", 0],
      ["2026-01-01", 0],
      ["2026-02-01", 0],
      ["2026-03-01", 10],
      ["2026-04-01", 0],
    ]);
  });
});

describe("a list that is cut", () => {
  it("does not say that its lines are all", () =>
    expect([0, 49, 50].map(listedText)).toEqual(["0", "49", "50 or more"]));
});
