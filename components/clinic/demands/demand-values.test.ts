import { describe, expect, it } from "vitest";
import type { DraftDemand } from "@/server/domain/occupations/draft";
import { addedRow, demandRow, kindFor } from "./demand-rows";
import { checkDemands, unfilledCount } from "./demand-values";

const drafted = (over: Partial<DraftDemand>): DraftDemand => ({
  code: "lift_carry_occasionally",
  label: "lift or carry, occasionally",
  kind: "load",
  unit: "lb",
  direction: "at_least",
  required: 50,
  band: "occasional",
  height: null,
  essential: true,
  weight: 1,
  source: "public_data",
  sourceDetail: "ORS (first wave, 2018 output).",
  confirmedOn: null,
  position: 0,
  published: "value",
  groupName: null,
  ...over,
});
const values = (rows: ReturnType<typeof demandRow>[]) => ({
  jobTitle: "Freight mover",
  occupationCode: null,
  rows,
});

describe("checkDemands", () => {
  it("keeps a published amount as public data", () => {
    const checked = checkDemands(values([demandRow(drafted({}))]));
    expect(checked).toMatchObject({
      ok: true,
      value: { demands: [{ required: 50, source: "public_data", kind: "load", band: "occasional" }] },
    });
  });

  it("says that an amount was changed, and from what", () => {
    const row = demandRow(drafted({}));
    const checked = checkDemands(values([{ ...row, cells: { ...row.cells, required: "75" } }]));
    const [demand] = checked.ok ? checked.value.demands : [];
    expect(demand?.source).toBe("job_analysis");
    expect(demand?.sourceDetail).toContain("public data: 50 lb");
  });

  it("refuses a line with nothing published in words that say what to do, at its cell", () => {
    const empty = demandRow(
      drafted({ code: "crawling", label: "crawl", required: null, published: "not_published" }),
    );
    const checked = checkDemands(values([demandRow(drafted({})), empty]));
    expect(checked.ok ? [] : checked.problems).toEqual([
      { path: "demands.1.required", sentence: expect.stringContaining("“crawl” has no amount") },
    ]);
    expect(unfilledCount(values([empty]))).toBe(1);
  });

  it("reads a time as a stopwatch and takes the unit's kind", () => {
    const row = addedRow([]);
    const run = {
      ...row,
      cells: { ...row.cells, label: "run 1.5 mi", required: "15:00", unit: "s", direction: "at_most" },
    };
    const checked = checkDemands(values([run]));
    expect(checked).toMatchObject({
      ok: true,
      value: { demands: [{ required: 900, kind: "task", band: null }] },
    });
  });
});

describe("rows", () => {
  it("never gives two rows one code", () => {
    const first = addedRow([]);
    expect(addedRow([first.code, "own_2"]).code).not.toBe(first.code);
  });
  it("keeps a kind the unit allows", () => {
    expect(kindFor("task", "lb")).toBe("task");
    expect(kindFor("load", "min/shift")).toBe("tolerance");
    expect(kindFor("load", "?")).toBe("load");
  });
});
