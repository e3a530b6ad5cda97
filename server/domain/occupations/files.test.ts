import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { OCCUPATION_COLUMNS, parseOccupationRow, parseOrsRow, parseTitleRow } from "./files";
import { occupationFacts, type Profile, parseProfile } from "./profiles";
import { missingColumns } from "./row-result";

const occupation = {
  code: "33-3051.00",
  title: "Police and Sheriff's Patrol Officers",
  strength: "H",
  strength_source: "ORS 33-3051.03",
  strength_detail: "M:29.2 H:37 V:30.3",
  ors_codes: "33-3051.01;33-3051.03",
  job_zone: "3",
  description: "ignored",
};

describe("occupations.csv", () => {
  it("reads a row of a quoted file with a byte-order mark, the profile behind the strength level first", () => {
    const csv = `\uFEFFcode,title,strength,strength_source,strength_detail,ors_codes,job_zone\r\n53-7062.00,"Laborers and Freight, Stock, and Material Movers, Hand",H,ORS 53-7062.00,M:32.6 H:36.6,53-7062.00,2\r\n`;
    const [record] = parse(csv, { columns: true, bom: true });
    expect(parseOccupationRow(record, 2)).toMatchObject({
      ok: true,
      row: { code: "53-7062.00", strength: "H", jobZone: 2, orsCodes: ["53-7062.00"], edition: "30.0" },
    });
    expect(parseOccupationRow(occupation, 3)).toMatchObject({
      ok: true,
      row: { orsCodes: ["33-3051.03", "33-3051.01"] },
    });
  });

  it("takes an empty cell as not published", () => {
    const bare = {
      ...occupation,
      strength: "",
      strength_source: "",
      strength_detail: "",
      ors_codes: "",
      job_zone: "",
    };
    expect(parseOccupationRow(bare, 2)).toMatchObject({
      ok: true,
      row: { strength: null, strengthSource: null, jobZone: null, orsCodes: [] },
    });
  });

  it.each([
    ["code", "33-3051", "“33-3051” is not an O*NET-SOC code like 33-3051.00."],
    ["strength", "X", "“X” is not a strength level: use S, L, M, H or V."],
    ["job_zone", "nine", "“nine” is not a job zone: use 1 to 5."],
    ["title", "  ", "“  ” is empty."],
    ["ors_codes", undefined, "The value is missing."],
  ])("names line and column of a bad %s", (column, value, reason) => {
    const result = parseOccupationRow({ ...occupation, [column]: value }, 17);
    expect(result).toMatchObject({ ok: false, error: { file: "occupations.csv", line: 17, column, reason } });
  });

  it("names each column that is missing", () => {
    const header = ["code", "title", "strength", "strength_source", "ors_codes", "job_zone"];
    const errors = missingColumns("occupations.csv", OCCUPATION_COLUMNS["occupations.csv"], header);
    expect(errors.map(({ column, line }) => [column, line])).toEqual([["strength_detail", 1]]);
  });
});

describe("titles.csv and ors_occupations.csv", () => {
  it("reads a title with its key", () => {
    const result = parseTitleRow(
      { title: "Police Officers", code: "33-3051.00", source: "x", n_sources: "2" },
      2,
    );
    expect(result).toEqual({
      ok: true,
      row: { occupationCode: "33-3051.00", title: "Police Officers", titleKey: "police officer", sources: 2 },
    });
  });

  it.each(["0", "-1", "1.5", "many", ""])("refuses %j sources", (n_sources) => {
    const result = parseTitleRow({ title: "Cop", code: "33-3051.00", n_sources }, 9);
    expect(result).toMatchObject({ ok: false, error: { line: 9, column: "n_sources" } });
  });

  it("tells a group from an occupation", () => {
    const row = {
      ors_code: "33-9999.99",
      ors_title: "Protective Service Occupations",
      is_group: "1",
      onet_code: "",
    };
    expect(parseOrsRow(row, 2)).toMatchObject({ ok: true, row: { isGroup: true, onetCode: null } });
    expect(parseOrsRow({ ...row, is_group: "yes" }, 2)).toMatchObject({
      ok: false,
      error: { column: "is_group" },
    });
  });
});

describe("job_profiles.json", () => {
  const entry = {
    orsCode: "33-3051.01",
    orsTitle: "Police Patrol Officers",
    onetCode: "33-3051.00",
    demands: {
      crawling: { typical: "S", typical_range: ["S", "S"], high_range: ["O", "C"], published_pct: 88.4 },
      far_vision: { percent_yes: 100 },
    },
  };
  // An invented group profile: the published set has none, a later release may.
  const group = {
    orsCode: "33-9999.99",
    orsTitle: "Protective Service Occupations",
    demands: { stooping: { typical: "S" }, crawling: { typical: "N" }, far_vision: { percent_yes: 80 } },
  };

  const read = (...entries: unknown[]) => {
    const profiles = entries.flatMap((one, index): Profile[] => {
      const result = parseProfile(one, index + 1);
      return result.ok ? [result.row] : [];
    });
    return new Map(profiles.map((profile) => [profile.orsCode, profile]));
  };
  const police = { code: "33-3051.00", orsCodes: ["33-3051.01", "33-3051.03"] };

  it("becomes facts with their source and edition", () => {
    const facts = occupationFacts(police, read(entry));
    expect(facts).toHaveLength(2);
    expect(facts[0]).toEqual({
      occupationCode: "33-3051.00",
      demandCode: "crawling",
      typical: "S",
      typicalRange: ["S", "S"],
      highRange: ["O", "C"],
      publishedPct: 88.4,
      percentYes: null,
      percentOfDay: null,
      groupName: null,
      source: "ORS 33-3051.01 Police Patrol Officers",
      edition: "first wave, 2018 output",
    });
  });

  it("lets the group stand in only for what the occupation does not publish", () => {
    const facts = occupationFacts(police, read(entry, group));
    expect(facts.map((fact) => [fact.demandCode, fact.groupName])).toEqual([
      ["crawling", null],
      ["far_vision", null],
      ["stooping", "Protective Service Occupations"],
    ]);
  });

  it("gives nothing for an occupation without a profile", () => {
    expect(occupationFacts({ code: "43-5052.00", orsCodes: [] }, read(entry, group))).toEqual([]);
  });

  it.each([
    [{ ...entry, orsCode: 3 }, "orsCode"],
    [{ ...entry, demands: { crawling: { percent_yes: 120 } } }, "demands.crawling.percent_yes"],
    [{ ...entry, demands: { crawling: { typical_range: ["S"] } } }, "demands.crawling.typical_range"],
    [{ ...entry, demands: undefined }, "demands"],
    [null, "row"],
  ])("names entry and field of a bad profile %#", (bad, column) => {
    expect(parseProfile(bad, 4)).toMatchObject({
      ok: false,
      error: { file: "job_profiles.json", line: 4, column },
    });
  });
});
