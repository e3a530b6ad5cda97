import { describe, expect, it } from "vitest";
import library from "@/prisma/seed/occupations/starter.json";
import { countPublished } from "./demand-catalog";
import { draftDemands } from "./draft";
import { rankTitles } from "./search";
import { OCCUPATION_SOURCES } from "./sources";
import { expandStarter, StarterLibrary } from "./starter";

const { occupations, titles, facts } = expandStarter(library);
const factsOf = (code: string) => facts.filter((fact) => fact.occupationCode === code);

describe("starter library", () => {
  it("has about forty jobs, each once, with ten titles or more to search by", () => {
    const codes = occupations.map((job) => job.code);
    expect(codes.length).toBeGreaterThanOrEqual(40);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes)
      expect(titles.filter((row) => row.occupationCode === code).length).toBeGreaterThanOrEqual(8);
  });

  it.each([
    ["33-3051.00", "police patrol", 19, "H"],
    ["29-1141.00", "registered nurse", 25, "M"],
    ["47-2061.00", "construction laborer", 22, "M"],
    ["53-7062.00", "freight mover", 25, "H"],
    ["53-3032.00", "heavy truck driver", 25, "M"],
    ["33-2011.00", "firefighter", 15, "V"],
    ["37-2011.00", "janitor", 25, "M"],
  ])("%s %s publishes %i demands, strength %s", (code, _job, published, strength) => {
    expect(countPublished(factsOf(code))).toBe(published);
    expect(occupations.find((job) => job.code === code)?.strength).toBe(strength);
  });

  it("cites every fact and every strength level", () => {
    for (const fact of facts)
      expect(fact).toMatchObject({ edition: "first wave, 2018 output", groupName: null });
    expect(facts.every((fact) => fact.source.startsWith("ORS "))).toBe(true);
    for (const job of occupations) expect(job.strengthSource).toMatch(/^ORS \d|^DOT /);
  });

  it("carries the sources' attribution as the product shows it", () => {
    expect(StarterLibrary.parse(library).sources).toEqual(OCCUPATION_SOURCES);
    expect(OCCUPATION_SOURCES.onet.attribution).toContain("CC BY 4.0, modified");
  });

  it("drafts nothing but open lines for a job the survey does not profile", () => {
    const drafts = draftDemands(factsOf("43-5052.00"));
    expect(drafts.length).toBeGreaterThan(20);
    expect(drafts.every((line) => line.required === null && line.published === "not_published")).toBe(true);
  });

  it.each([
    ["police officer", "33-3051.00"],
    ["Police Officers", "33-3051.00"],
    ["polcie officer", "33-3051.00"],
    ["construction laborer", "47-2061.00"],
    ["constuction labourer", "47-2061.00"],
    ["registered nurse", "29-1141.00"],
    ["RN", "29-1141.00"],
    ["nurse, registered", "29-1141.00"],
    ["freight mover", "53-7062.00"],
    ["freight movers", "53-7062.00"],
    ["heavy truck driver", "53-3032.00"],
    ["janitor", "37-2011.00"],
    ["roofer", "47-2181.00"],
    ["fire fighter", "33-2011.00"],
    ["welder", "51-4121.00"],
    ["electrcian", "47-2111.00"],
  ])("“%s” offers %s first", (query, code) => {
    expect(rankTitles(query, titles)[0]?.occupationCode).toBe(code);
  });
});
