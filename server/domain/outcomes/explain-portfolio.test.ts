import { expect, it } from "vitest";
import { explanationText } from "../explanation";
import { plainDate } from "../plain-date";
import { explainPortfolio } from "./explain-portfolio";
import { gainedBy, PORTFOLIO_SUMS, type PortfolioCell, portfolioLine } from "./portfolio";
import { proportion } from "./proportion";

const none = Object.fromEntries(PORTFOLIO_SUMS.map((field) => [field, 0])) as Omit<
  PortfolioCell,
  "running" | "strength"
>;
const running: PortfolioCell = {
  ...none,
  running: true,
  strength: "H",
  programs: 4,
  unprojected: 1,
  authorizedCents: 800_000,
  usedCents: 200_000,
  projectedCents: 900_000,
};
const ended: PortfolioCell = {
  ...none,
  running: false,
  strength: "H",
  programs: 40,
  completed: 30,
  fullDuty: 25,
  fullDutyCompleted: 24,
  stopped: 3,
  costCents: 5_000_000,
  gainKnownCents: 4_000_000,
  gainedTenths: 2_000,
  unusedMinutes: 600,
  unusedCents: 64_000,
};

const explained = (cells: PortfolioCell[]) =>
  explainPortfolio({
    total: portfolioLine("All programs", null, cells),
    gained: gainedBy(cells),
    decisionsInTime: proportion(9, 10),
    callsInTime: proportion(3, 4),
    keptDays: 90,
    period: { from: plainDate("2024-11-01"), to: plainDate("2026-11-23") },
  });

it("opens each figure of the summary to the numbers it was made from", () => {
  const explain = explained([running, ended]);
  const formulas = Object.fromEntries(Object.entries(explain).map(([name, { formula }]) => [name, formula]));
  expect(formulas).toMatchObject({
    spent: "Sums over running programs: $2,000 of $8,000 = 25.0 % used.",
    projected: expect.stringMatching(/= \$9,000\.$/),
    fullDutyOfCompleters: expect.stringMatching(/24 ÷ 30\.$/),
    fullDutyOfStarters: expect.stringMatching(/25 ÷ 40\.$/),
    costPerFullDuty: expect.stringMatching(/= \$50,000 ÷ 25 = \$2,000\.$/),
    costPerPoint: expect.stringMatching(/= \$40,000 ÷ 200\.0 = \$200\.$/),
    unused: expect.stringMatching(
      /^Authorized − used of each authorization that ran past the discharge, .* stop rule ended, summed = \$640\. A count/,
    ),
    decisionsInTime: expect.stringMatching(
      /^Requests decided by the deadline they had at the decision, .* after all is left out, .*: 9 of 10\.$/,
    ),
    callsInTime:
      "Calls to insurer and physician after a flat week, made and recorded by their due time, of all that fell due: 3 of 4.",
  });
  expect(explanationText(explain.fullDutyOfCompleters).join("\n")).toContain("80.0 % (24 of 30; ");
  expect(explain.unused.inputs).toMatchObject([
    { label: "Programs ended by the stop rule", value: "3" },
    { label: "Hours authorized and not used", value: "10 h" },
  ]);
  expect(explain.projected.inputs).toContainEqual(
    expect.objectContaining({ label: "Not projected yet, left out", value: "1" }),
  );
});

it("does not call projected money nothing where no program is projected yet", () => {
  const { projected } = explained([{ ...running, unprojected: 4, projectedCents: 0 }]);
  expect(projected.formula).toMatch(/= no program is projected yet\.$/);
});

it("says so where there is nothing to divide by", () => {
  const explain = explained([]);
  expect(explain.costPerFullDuty.formula).toContain("nobody has returned yet");
  expect(explain.costPerPoint.formula).toContain("nothing was gained");
  for (const one of Object.values(explain))
    expect(explanationText(one).join(" ")).not.toMatch(/NaN|Infinity/);
});
