import { expect, test } from "vitest";
import { PORTFOLIO_SUMS, type PortfolioCell, portfolioLine } from "@/server/domain/outcomes/portfolio";
import { plainDate } from "@/server/domain/plain-date";
import { PORTFOLIO_EXPORT } from "./export-columns";

const none = Object.fromEntries(PORTFOLIO_SUMS.map((field) => [field, 0])) as Omit<
  PortfolioCell,
  "running" | "strength"
>;
const period = { from: plainDate("2024-11-01"), to: plainDate("2026-11-23") };

/** A line of the file by its headers. */
function exported(programs: number, unprojected: number): Record<string, unknown> {
  const projectedCents = (programs - unprojected) * 100_000;
  const cell = { ...none, running: true, strength: "H", programs, unprojected, projectedCents };
  const line = portfolioLine("TX", "TX", [cell]);
  return Object.fromEntries(PORTFOLIO_EXPORT.map(({ header, value }) => [header, value(line, period)]));
}

test("leaves the projected money empty where nothing is projected, and says how many programs it leaves out", () => {
  const projected = "Projected to the end, running, $";
  const left = "Running programs not projected yet";
  expect(exported(3, 3)).toMatchObject({ [projected]: null, [left]: 3 });
  expect(exported(3, 1)).toMatchObject({ [projected]: 2000, [left]: 1 });
  expect(exported(0, 0)).toMatchObject({ [projected]: 0, [left]: 0 });
});

test("says of which days its ended programs are", () => {
  expect(exported(1, 0)).toMatchObject({ "Ended from": "2024-11-01", "Ended to": "2026-11-23" });
});
