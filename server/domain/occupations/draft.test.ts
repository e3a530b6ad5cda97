import { describe, expect, it } from "vitest";
import library from "@/prisma/seed/occupations/starter.json";
import { draftDemands, notAskedFor } from "./draft";
import type { OccupationFact } from "./fact";
import { expandStarter } from "./starter";

const { facts } = expandStarter(library);
const factsOf = (code: string) => facts.filter((fact) => fact.occupationCode === code);
const lineOf = (from: readonly OccupationFact[], code: string) =>
  draftDemands(from).find((line) => line.code === code);

const cell = (demandCode: string, values: Partial<OccupationFact>): OccupationFact => ({
  occupationCode: "33-3051.00",
  demandCode,
  typical: null,
  typicalRange: [],
  highRange: [],
  publishedPct: null,
  percentYes: null,
  percentOfDay: null,
  groupName: null,
  source: "ORS 33-3051.01 Police Patrol Officers",
  edition: "first wave, 2018 output",
  ...values,
});

describe("draftDemands", () => {
  const police = factsOf("33-3051.00");
  const freight = factsOf("53-7062.00");

  it("drafts a load at the upper bound of its typical category, and says so", () => {
    expect(lineOf(police, "lift_carry_seldom")).toMatchObject({
      kind: "load",
      unit: "lb",
      required: 100,
      band: "occasional",
      essential: true,
      source: "public_data",
      published: "value",
      sourceDetail:
        "ORS 33-3051.01 Police Patrol Officers (first wave, 2018 output). Typical category over 50 to 100 lb; " +
        "drafted at its upper bound. 94.8 % of workers are in published categories.",
    });
    expect(lineOf(police, "lift_carry_occasionally")?.required).toBe(20);
    expect(lineOf(freight, "lift_carry_frequently")).toMatchObject({ required: 25, band: "frequent" });
  });

  it("reads frequencies as a share of the shift and hours as minutes of it", () => {
    expect(lineOf(police, "crawling")).toMatchObject({ kind: "tolerance", unit: "% of shift", required: 2 });
    expect(lineOf(police, "reaching_at_below_shoulder")?.required).toBe(33);
    expect(lineOf(police, "gross_manipulation")?.required).toBe(67);
    expect(lineOf(freight, "gross_manipulation")?.required).toBe(100);
    expect(lineOf(freight, "standing_walking")).toMatchObject({ unit: "min/shift", required: 426 });
    expect(lineOf(police, "climb_ramps_stairs_structure")).toMatchObject({ unit: "yes/no", required: 1 });
  });

  it("keeps what is not published in the list, without a number", () => {
    for (const code of ["stooping", "kneeling", "crouching", "sitting"]) {
      const line = lineOf(police, code);
      expect(line).toMatchObject({ required: null, published: "not_published", essential: false });
      expect(line?.sourceDetail).toMatch(/^Not published/);
    }
    const withheld = lineOf(freight, "lift_carry_occasionally");
    expect(withheld?.required).toBeNull();
    expect(withheld?.sourceDetail).toContain("allows over 10 to 20 lb up to over 20 to 50 lb");
  });

  it("leaves out what the job does not ask for, so that no demand of 0 lifts a job match", () => {
    expect(lineOf(police, "push_pull_feet_only")).toBeUndefined();
    expect(lineOf(police, "lift_carry_constantly")).toBeUndefined();
    expect(notAskedFor(police)).toEqual(["lift or carry, constantly", "push or pull with feet only"]);
    expect(lineOf([cell("sitting", { percentOfDay: 0 })], "sitting")).toBeUndefined();
    expect(lineOf([cell("driving", { percentYes: 49.9 })], "driving")).toBeUndefined();
    expect(
      lineOf([cell("lift_carry_frequently", { typical: "<=1 lb" })], "lift_carry_frequently"),
    ).toBeUndefined();
  });

  it("takes the lower bound where a category has no upper one", () => {
    const line = lineOf([cell("lift_carry_seldom", { typical: ">100 lb" })], "lift_carry_seldom");
    expect(line?.required).toBe(100);
    expect(line?.sourceDetail).toContain("the job may ask more");
  });

  it("names a group value as the group's", () => {
    const group = "Protective Service Occupations";
    const line = lineOf([cell("stooping", { typical: "S", groupName: group })], "stooping");
    expect(line).toMatchObject({ required: 2, groupName: group });
    expect(line?.sourceDetail).toContain(`Group value of ${group}: nothing is published for this job alone.`);
  });

  it("leaves a category it does not know open", () => {
    expect(lineOf([cell("stooping", { typical: "often" })], "stooping")?.required).toBeNull();
  });

  it("numbers the lines and drafts positive amounts only, for every job of the library", () => {
    for (const code of new Set(facts.map((fact) => fact.occupationCode))) {
      const drafts = draftDemands(factsOf(code));
      expect(drafts.map((line) => line.position)).toEqual(drafts.map((_, index) => index));
      for (const line of drafts) if (line.required !== null) expect(line.required).toBeGreaterThan(0);
    }
  });
});
