import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PortfolioCell, portfolioLine, portfolioLines } from "./portfolio";

const cell = (over: Partial<PortfolioCell> = {}): PortfolioCell => ({
  clinicId: "a",
  clinicName: "Lone Star",
  strength: "H",
  state: "TX",
  live: 2,
  authorizedCents: 900_000,
  usedCents: 400_000,
  projectedCents: 1_000_000,
  unprojected: 0,
  flat: 1,
  ended: 10,
  completed: 8,
  fullDuty: 5,
  fullDutyCompleted: 5,
  endedCents: 5_000_000,
  gainKnownCents: 4_000_000,
  gainedTenths: 2_000,
  ...over,
});

describe("the portfolio", () => {
  it("sets cost beside outcome", () => {
    const line = portfolioLine("Lone Star", [cell()]);
    expect(line).toMatchObject({ costPerFullDutyCents: 1_000_000, costPerPointCents: 20_000 });
    expect(line.fullDutyOfCompleters).toMatchObject({ count: 5, of: 8, tooFew: true });
    expect(line.fullDutyOfStarters).toMatchObject({ count: 5, of: 10 });
  });

  it("says nothing of a cost per return when nobody returned", () => {
    const line = portfolioLine("x", [cell({ fullDuty: 0, fullDutyCompleted: 0, gainedTenths: 0 })]);
    expect(line).toMatchObject({ costPerFullDutyCents: null, costPerPointCents: null });
  });

  it("keeps every program and cent, however the cells are grouped", () => {
    const cells = fc.array(
      fc
        .record({
          live: fc.nat(50),
          ended: fc.nat(50),
          usedCents: fc.nat(1e7),
          state: fc.constantFrom("TX", "LA", "TN"),
        })
        .map(cell),
    );
    fc.assert(
      fc.property(cells, (all) => {
        const lines = portfolioLines(all, ({ state }) => state);
        const whole = portfolioLine("all", all);
        const sum = (field: "live" | "ended" | "usedCents") =>
          lines.reduce((total, line) => total + line[field], 0);
        for (const field of ["live", "ended", "usedCents"] as const) expect(sum(field)).toBe(whole[field]);
      }),
    );
  });
});
