import { expect, it } from "vitest";
import { plainDate } from "../plain-date";
import { explainLedgerEntry, explainReportDue, explainStayEnd } from "./explain-course";
import { ledgerChanges } from "./stay-ledger";

const plan = {
  seq: 1,
  weeks: 4,
  sessionsPerWeek: 5,
  endOn: plainDate("2026-11-20"),
  sessions: 20,
  priceCents: 512_000,
};
const longer = {
  ...plan,
  seq: 2,
  weeks: 5,
  endOn: plainDate("2026-11-27"),
  sessions: 25,
  priceCents: 640_000,
};

it("opens a change of the stay to what it changed, and the plan to itself", () => {
  const [first, second] = ledgerChanges([plan, longer]).map((entry) => explainLedgerEntry(entry, "J. Marsh"));
  expect(first?.formula).toBe("4 weeks × 5 sessions a week = 20 sessions; at the fee schedule, $5,120");
  expect(first?.inputs.map(({ label }) => label)).toEqual(["Last day", "Agreed"]);
  expect(second?.inputs.map(({ value }) => value)).toEqual(["Fri 27 Nov", "5", "$1,280", "7", "J. Marsh"]);
});

it("says the sessions of a stay that does not fill each week as they are, not as a product", () => {
  const extended = { ...longer, weeks: 8, sessions: 30 };
  const [, entry] = ledgerChanges([plan, extended]).map((one) => explainLedgerEntry(one, "J. Marsh"));
  expect(entry?.formula).toMatch(/^30 sessions in 8 weeks;/);
  const sessionsOf = (stay: typeof plan) =>
    explainStayEnd({ ...stay, startOn: plainDate("2026-10-26") }, { fixed: true }).inputs[2]?.value;
  expect([sessionsOf(plan), sessionsOf(extended)]).toEqual(["4 × 5 = 20", "30"]);
});

it("says which week's report is due, and why then", () => {
  const { formula } = explainReportDue(
    { week: 3, lastOn: plainDate("2026-11-15") },
    "Mon 16 Nov, 5:00 PM CT",
  );
  expect(formula).toContain("week 3 ends Sun 15 Nov, its report is due Mon 16 Nov, 5:00 PM CT");
});
