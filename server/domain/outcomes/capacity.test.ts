import { describe, expect, it } from "vitest";
import { addDays } from "../plain-date";
import { aDemand, anAbility, BASELINE_DAY, drag, lift, run, stand } from "../progress/fixtures/job";
import { jobMatch } from "../progress/job-match";
import { capacities } from "./capacity";
import { proposeStatus, restrictionsText } from "./work-status";

const wall = aDemand("climb 6 ft wall", { unit: "yes/no", required: 1 });
const demands = [lift, drag, run, stand, wall];
const tested = [
  anAbility(lift, 50),
  anAbility(drag, 101),
  anAbility(run, 1025),
  anAbility(stand, 180),
  anAbility(wall, 0),
];
const match = (abilities = tested) => jobMatch(demands, abilities, BASELINE_DAY);

describe("what the worker can do today", () => {
  it("says each demand in plain words, the short essential ones first", () => {
    expect(capacities(match()).map(({ label, canText }) => `${label}: ${canText}`)).toEqual([
      "drag: up to 101 lb",
      "run 1.5 mi: in 17:05",
      "climb 6 ft wall: no",
      "stand: up to 180 min a shift",
      "lift floor–waist: up to 50 lb, occasionally",
    ]);
  });

  it("says of every amount when it was measured, and by whom", () => {
    const day = addDays(BASELINE_DAY, 9);
    const later = anAbility(drag, 128, { testedOn: day, week: 1, tester: "M. Osei, OT" });
    const lines = capacities(jobMatch(demands, [...tested, later], day));
    const said = new Map(lines.map(({ code, test }) => [code, test]));
    expect(said.get(drag.code)).toEqual({ on: day, by: "M. Osei, OT" });
    expect(said.get(lift.code)).toEqual({ on: BASELINE_DAY, by: "T. Cole, PT" });
  });

  it("never calls an untested demand 0", () => {
    const [first] = capacities(match([anAbility(lift, 50)]));
    expect(first).toMatchObject({ label: "drag", state: "not_tested", canText: null, test: null });
  });
});

describe("a proposed work status", () => {
  it("restricts what is short and what was not tested, and nothing that is met", () => {
    expect(restrictionsText(match(tested.slice(0, 4)))).toBe(
      "Drag: up to 101 lb.\nRun 1.5 mi: in 17:05.\nStand: up to 180 min a shift.\nClimb 6 ft wall: not tested, avoid.",
    );
  });

  it("is full duty only for a worker who is ready", () => {
    const able = [anAbility(lift, 50), anAbility(drag, 165), anAbility(run, 900), anAbility(wall, 1)];
    expect(proposeStatus(match([...able, anAbility(stand, 60)]))).toMatchObject({
      status: "full_duty",
      restrictions: "",
    });
    const stale = jobMatch(demands, able, addDays(BASELINE_DAY, 30));
    expect(proposeStatus(stale)).toMatchObject({ status: "modified_duty" });
    expect(proposeStatus(match())).toMatchObject({
      status: "modified_duty",
      sentence: "3 essential demands are not met; the limits are what was measured.",
    });
  });

  it("speaks for no work while nothing is tested", () => {
    expect(proposeStatus(match([]))).toMatchObject({ status: "off_work" });
  });
});
