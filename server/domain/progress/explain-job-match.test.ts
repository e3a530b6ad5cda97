import { describe, expect, it } from "vitest";
import { explanationText } from "../explanation";
import { explainDemand, explainJobMatch, explainMet } from "./explain-job-match";
import { aDemand, anAbility, BASELINE_DAY } from "./fixtures/job";
import { jobMatch } from "./job-match";

// The rule book's worked example: 72.6 % of five demands, 0 of 5 met, limiting drag 165 lb.
const lift = aDemand("lift", { required: 50 });
const drag = aDemand("drag", { required: 165 });
const run = aDemand("run", { required: 900, direction: "at_most", unit: "s" });
const stand = aDemand("stand", { required: 240 });
const kneel = aDemand("kneel", { required: 60 });
const demands = [lift, drag, run, stand, kneel];
const abilities = [
  anAbility(lift, 40),
  anAbility(drag, 101),
  anAbility(run, 1200),
  anAbility(stand, 180),
  anAbility(kneel, 43),
];
const match = jobMatch(demands, abilities, BASELINE_DAY);

describe("the explanation of a job match", () => {
  it("shows the sums with their numbers", () => {
    const { formula, inputs } = explainJobMatch(match);
    expect(formula).toContain("100 × 3.62879 ÷ 5 = 72.6 %");
    expect(inputs).toHaveLength(5);
  });

  it("names what was measured of what is required, when and by whom", () => {
    const [first] = explainJobMatch(match).inputs;
    expect(first?.value).toMatch(/^40 lb of 50 lb = 80.0 %/);
    expect(first?.on).toBeTruthy();
    expect(first?.by).toBe(abilities[0]?.tester);
  });

  it("leaves out of the sums what is not tested, and says so", () => {
    const partly = jobMatch(demands, abilities.slice(0, 1), BASELINE_DAY);
    const text = explanationText(explainJobMatch(partly)).join("\n");
    expect(text).toContain("100 × 0.8 ÷ 1 = 80.0 %");
    expect(text.match(/not tested/g)).toHaveLength(4);
    expect(explainJobMatch(jobMatch(demands, [], BASELINE_DAY)).formula).toContain("No demand is tested yet");
  });

  it("hides no essential demand behind the percentage", () => {
    const { formula, inputs } = explainMet(match);
    expect(formula).toMatch(/^0 of 5 demands/);
    expect(inputs.at(-1)).toMatchObject({ label: "Limiting" });
    expect(inputs.at(-1)?.value).toContain("drag");
  });

  it("opens one demand to its ratio and its marks", () => {
    const result = match.results[1];
    if (!result) throw new Error("five results");
    expect(explainDemand(result).formula).toBe("measured ÷ required, at most 1 = 61.2 %");
    const stale = { ...result, stale: true, derived: true };
    expect(explainDemand(stale).inputs.map(({ label }) => label)).toEqual([
      "Required",
      "Measured",
      "Derived",
      "Stale",
      "Effort",
    ]);
  });
});
