import { describe, expect, it } from "vitest";
import { shippedRules } from "@/server/domain/jurisdictions/rules.data";
import { checkRule, ruleValues } from "./rule-values";

describe("a rule in its form", () => {
  it("comes back as it was, for every shipped rule", () => {
    for (const rule of shippedRules) {
      const checked = checkRule({ ...ruleValues(rule), effectiveFrom: "2027-01-01" });
      const { id: _, version: __, cap, effectiveTo: ___, ...same } = rule;
      expect(checked).toEqual({
        ok: true,
        value: { ...same, capDays: cap?.calendarDays ?? null, effectiveFrom: "2027-01-01" },
      });
    }
  });

  it("names what is to be mended by the form's own field", () => {
    const [rule] = shippedRules;
    if (!rule) throw new Error("rules ship");
    const checked = checkRule({ ...ruleValues(rule), overDollars: "a lot", amount: "", effectiveFrom: "" });
    const paths = checked.ok ? [] : checked.problems.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(["overDollars", "amount", "effectiveFrom"]));
  });
});
