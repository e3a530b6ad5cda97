import { expect, it } from "vitest";
import { type Explanation, explanationText, given, sourceText } from "./explanation";

const explanation: Explanation = {
  formula: "1,280 ÷ (800 ÷ 5) = 8",
  inputs: [given("Weekly indemnity", "$800"), given("Lift", "40 lb of 50 lb", "18 Nov", "R. Chen, PT")],
  rule: { name: "Break-even", version: "2026-11", citation: null, status: "policy" },
};

it("reads as lines: the formula, each input with its day and tester, and the rule", () => {
  expect(explanationText(explanation)).toEqual([
    "1,280 ÷ (800 ÷ 5) = 8",
    "Weekly indemnity: $800",
    "Lift: 40 lb of 50 lb (18 Nov · R. Chen, PT)",
    "Rule: Break-even, 2026-11. payer policy",
  ]);
});

it("says how well a citation is known", () => {
  expect(sourceText({ ...explanation.rule, citation: "28 TAC 134.230", status: "unverified" })).toBe(
    "28 TAC 134.230 · widely stated, not verified by us",
  );
  expect(sourceText({ ...explanation.rule, status: "not yet calibrated" })).toBe("not yet calibrated");
});
