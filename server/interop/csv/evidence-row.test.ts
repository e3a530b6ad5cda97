import { describe, expect, it } from "vitest";
import { COLUMN_NAMES, type ColumnName, EVIDENCE_COLUMNS } from "./columns";
import { readEvidenceRows } from "./evidence-row";
import { readTable } from "./read-table";
import { evidenceTemplate } from "./template";

const given = {
  claim_number: "A-1",
  week: "0",
  reported_on: "2026-11-02",
  demand_code: "drag",
  measured: "101",
};

function read(change: Partial<Record<ColumnName, string>>) {
  const cells = Object.fromEntries(COLUMN_NAMES.map((name) => [name, ""])) as Record<ColumnName, string>;
  const { rows, problems } = readEvidenceRows([{ line: 7, cells: { ...cells, ...given, ...change } }]);
  return { row: rows[0], problems };
}

describe("a cell", () => {
  it("with a formula is refused, whatever it would do", () => {
    for (const formula of ["=1+1", "@SUM(A1)", "+A1", "-A1+2", '=HYPERLINK("x")'])
      expect(read({ tester: formula }).problems).toEqual([
        { line: 7, column: "tester", reason: expect.stringContaining("holds a formula") },
      ]);
  });

  it("that only keeps a text a text is unwrapped", () => {
    expect(read({ claim_number: '="00-12"' }).row).toMatchObject({ claim_number: "00-12", claimKey: "0012" });
  });

  it("with a number holds just the number", () => {
    expect(read({ measured: " 12.50 " }).row?.measured).toEqual({ value: 12.5, inWords: false });
    for (const text of ["1,200", "12,5", "50 lb", "1e3", "-", "n/a", "∞"])
      expect(read({ measured: text }).problems).toMatchObject([{ column: "measured" }]);
  });

  it("with yes or no is an amount of a yes-or-no demand", () => {
    expect(read({ measured: "Yes" }).row?.measured).toEqual({ value: 1, inWords: true });
  });

  it("with a day is in the international or the American order, and exists", () => {
    expect(read({ tested_on: "11/2/2026" }).row?.tested_on).toBe("2026-11-02");
    for (const text of ["2026-02-30", "2/30/2026", "11/2/26", "2.11.2026", "yesterday"])
      expect(read({ tested_on: text }).problems).toMatchObject([{ column: "tested_on" }]);
  });

  it("with one of a few words may be in capitals", () => {
    expect(read({ kind: "Load", direction: "At Least", excuse: "Re-injury" }).row).toMatchObject({
      kind: "load",
      direction: "at_least",
      excuse: "re_injury",
    });
    expect(read({ band: "always" }).problems[0]?.reason).toContain("“occasional”, “frequent”, “constant”");
  });

  it("that must not be empty is named, each of them", () => {
    const { problems } = read({ claim_number: "", week: "", reported_on: " " });
    expect(problems.map(({ column }) => column)).toEqual(["claim_number", "week", "reported_on"]);
  });
});

it("the template is read without a problem", () => {
  const table = readTable(new TextEncoder().encode(evidenceTemplate()), EVIDENCE_COLUMNS);
  const { rows, problems } = readEvidenceRows(table.rows);
  expect([table.problems, table.ignored, problems]).toEqual([[], [], []]);
  expect(rows).toHaveLength(4);
});
