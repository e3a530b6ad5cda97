import { describe, expect, it } from "vitest";
import { EVIDENCE_COLUMNS } from "./columns";
import { readTable as readAny } from "./read-table";

const readTable = (file: Uint8Array) => readAny(file, EVIDENCE_COLUMNS);

const bytes = (text: string) => new TextEncoder().encode(text);
const header = "claim_number,week,reported_on,demand_code,measured,tester";
const row = "A-1,0,2026-11-02,drag,101,T. Cole";

describe("a file that can be read", () => {
  it.each([
    ["a byte order mark", `\uFEFF${header}\n${row}\n`],
    ["Windows line ends", `${header}\r\n${row}\r\n`],
    ["old Macintosh line ends", `${header}\r${row}\r`],
    ["no last line end", `${header}\n${row}`],
    ["empty lines", `${header}\n\n${row}\n\n,,,,,\n`],
    ["semicolons", `${header}\n${row}`.replaceAll(",", ";")],
    ["tabs", `${header}\n${row}`.replaceAll(",", "\t")],
    ["names in capitals, with blanks", `Claim Number, WEEK ,Reported On,Demand-Code,Measured,Tester\n${row}`],
    ["quotes around everything", `${header}\n${row}`.replace(/[^,\n]+/g, '"$&"')],
  ])("has %s", (_, text) => {
    const { rows, problems } = readTable(bytes(text));
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ cells: { claim_number: "A-1", measured: "101", tester: "T. Cole" } }]);
  });

  it("is in UTF-16, as “Unicode text” is", () => {
    const text = `\uFEFF${header}\n${row}`.replaceAll(",", "\t");
    expect(readTable(new Uint8Array(Buffer.from(text, "utf16le"))).rows).toHaveLength(1);
  });

  it("keeps commas, quotes and line ends inside quoted cells, and tells lines by their first", () => {
    const { rows } = readTable(
      bytes(`${header}\n"A\n1",0,2026-11-02,"drag ""25 ft"", x",101,"Cole, T"\n${row}`),
    );
    expect(rows).toMatchObject([
      { line: 2, cells: { claim_number: "A\n1", demand_code: 'drag "25 ft", x', tester: "Cole, T" } },
      { line: 4 },
    ]);
  });

  it("names the columns it does not read", () => {
    expect(readTable(bytes(`${header},mood\n${row},fine`)).ignored).toEqual(["mood"]);
  });
});

describe("a line that cannot be read", () => {
  it("is listed, and the others are read", () => {
    const { rows, problems } = readTable(bytes(`${header}\nA-1,0\n${row}\nB,0,2026-11-02,x"y,1,T\n${row}`));
    expect(rows.map(({ line }) => line)).toEqual([3, 5]);
    expect(problems).toEqual([
      { line: 4, column: "row", reason: expect.stringContaining("quotation mark") },
      { line: 2, column: "row", reason: expect.stringContaining("2 cells and the first line 6") },
    ]);
  });

  it("is one with a quote never closed, and the sentence says that the rest was not read", () => {
    const { rows, problems } = readTable(bytes(`${header}\n${row}\nB,0,2026-11-02,"x,1,T\n${row}\n`));
    expect(rows).toHaveLength(1);
    expect(problems).toMatchObject([{ reason: expect.stringContaining("were not read") }]);
  });
});

describe("a file that is no such file", () => {
  it.each([
    ["empty", "", "empty"],
    ["only its header", header, "holds no rows"],
    ["another table", "name,age\nAnn,4", "must name the columns"],
    ["separated by bars", `${header}\n${row}`.replaceAll(",", "|"), "commas, semicolons or tabs"],
    ["naming a column twice", `${header},week\n${row},0`, "“week” twice"],
    ["missing columns", "claim_number,week,tester\nA,0,T", "“reported_on”, “demand_code”, “measured”"],
    ["a workbook", "PK\u0003\u0004rest", "Excel workbook"],
    ["a PDF", "%PDF-1.7", "PDF"],
    ["binary", "a,b\u0000c", "not a text file"],
  ])("is %s", (_, text, sentence) => {
    expect(() => readTable(bytes(text))).toThrow(sentence);
  });

  it("is one whose accents are not UTF-8", () => {
    expect(() => readTable(new Uint8Array([0x63, 0xe9, 0x2c]))).toThrow("UTF-8");
  });

  it("has too many rows", () => {
    expect(() => readTable(bytes(`${header}\n${`${row}\n`.repeat(50_001)}`))).toThrow("50,001 rows");
  });
});
