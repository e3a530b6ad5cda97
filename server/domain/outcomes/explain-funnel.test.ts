import { expect, it } from "vitest";
import { explainChance, explainPlace, explainTarget } from "./explain-funnel";
import { funnel } from "./funnel";
import { proportion } from "./proportion";

const found = funnel([
  { clinicId: "a", name: "Aster", count: 24, of: 30 },
  { clinicId: "b", name: "Birch", count: 12, of: 30 },
  { clinicId: "c", name: "Cedar", count: 3, of: 5 },
]);

it("opens a clinic's place to its share and to the limits of its size", () => {
  const [aster] = found.points;
  const { formula } = explainPlace(aster ?? expect.fail("no clinic"), found.target);
  expect(formula).toMatch(/^24 ÷ 30 = 80\.0 %, (within|above) .+ \(95 %\), .+ \(99\.8 %\)\.$/);
});

it("opens the target to every clinic in it, the small ones too", () => {
  const { formula, inputs } = explainTarget(found);
  expect(formula).toMatch(/= 39 ÷ 65\.$/);
  expect(inputs.map(({ label }) => label)).toEqual(["Aster", "Birch", "Cedar"]);
});

it("says how likely chance alone is", () => {
  expect(explainChance(proportion(24, 30), 0.0172).formula).toContain("24 or more of 30 ");
});
