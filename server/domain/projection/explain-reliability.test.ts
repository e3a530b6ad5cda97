import { expect, it } from "vitest";
import { explanationText } from "../explanation";
import { explainBrier, explainDistrust, explainInside, explainSaid, explainWas } from "./explain-reliability";
import { reliabilityOf } from "./reliability";

const seen = { weeksSeen: 2 };
const made = { bin: 2, n: 25, saidPermille: 7_500, ready: 8, missed: 5_000_000, completers: 20, inside: 16 };
const { bins, inside, brier, n, curve } = reliabilityOf([made]);
const bin = (index: number) => bins[index] ?? expect.fail("no bin");

it("opens each figure to what was said and what happened", () => {
  expect(explainSaid(bin(1), seen).formula).toBe("Mean of the chances given between 20 and 40 % = 30.0 %.");
  expect(explainWas(bin(1), seen).formula).toMatch(/= 8 ÷ 25\.$/);
  expect(explainInside(inside, seen).formula).toMatch(/= 16 ÷ 20\.$/);
  expect(explainBrier({ brier, n }, seen).formula).toContain("= 0.2;");
  // (8 − 7.5)² ÷ (25 · 0.3 · 0.7), of one range.
  expect(explainDistrust({ n, inside, curve }, seen).formula).toContain("= 0; more than 6.635 comes");
  expect(explanationText(explainWas(bin(1), seen)).join("\n")).toContain(": 25 (after 2 weekly reports)");
});

it("says so where nothing was said", () => {
  expect(explainSaid(bin(0), seen).formula).toContain("none was given");
});
