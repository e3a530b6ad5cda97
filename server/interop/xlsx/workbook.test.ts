import { crc32, inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TableRow } from "../table-file";
import { workbook } from "./workbook";
import { zipOf } from "./zip";

/** The archive's files by its own directory, each checked against its size and checksum. */
function unzipped(bytes: Buffer): Map<string, string> {
  const end = bytes.length - 22;
  expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const start = bytes.readUInt32LE(at + 42) + 30 + nameLength;
    const text = inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(at + 20)));
    expect([text.length, crc32(text)]).toEqual([bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 16)]);
    files.set(bytes.subarray(at + 46, at + 46 + nameLength).toString(), text.toString());
    at += 46 + nameLength;
  }
  expect(at).toBe(end);
  return files;
}

async function written(headers: string[], rows: Iterable<TableRow>): Promise<Map<string, string>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipOf(workbook("Queue", headers, rows))) chunks.push(chunk);
  return unzipped(Buffer.concat(chunks));
}

const plain = (text: string) =>
  text.replace(
    /&(amp|lt|gt|quot);/g,
    (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name] ?? "",
  );

/** The values of a sheet, as a spreadsheet reads them. */
function valuesOf(sheet = ""): TableRow[] {
  return [...sheet.matchAll(/<row r="\d+">(.*?)<\/row>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<c [^>]*\/>|<c [^>]*>(?:<v>(.*?)<\/v>|<is><t[^>]*>(.*?)<\/t><\/is>)<\/c>/gs)].map(
      ([, number, text]) =>
        number === undefined ? (text === undefined ? null : plain(text)) : Number(number),
    ),
  );
}

const first = "xl/worksheets/sheet1.xml";

describe("a workbook", () => {
  it("holds its rows under bold headers, numbers as numbers and text as text", async () => {
    const files = await written(
      ["Worker", "Price, $"],
      [
        ["Ana", 5120.5],
        ["=1+1", null],
      ],
    );
    expect([...files.keys()]).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      first,
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
    ]);
    expect(files.get("xl/workbook.xml")).toContain('<sheet name="Queue" sheetId="1" r:id="rId1"/>');
    expect(valuesOf(files.get(first))).toEqual([
      ["Worker", "Price, $"],
      ["Ana", 5120.5],
      ["=1+1", null],
    ]);
    expect(files.get(first)).not.toContain("<f>");
  });

  it("names where each cell stands, past the columns of one letter too", async () => {
    const wide = Array.from({ length: 703 }, () => 1);
    const sheet = (await written(wide.map(String), [wide])).get(first) ?? "";
    const names = [...sheet.matchAll(/<c r="([A-Z]+)2"/g)].map(([, name]) => name);
    expect([0, 25, 26, 51, 52, 701, 702].map((column) => names[column])).toEqual([
      "A",
      "Z",
      "AA",
      "AZ",
      "BA",
      "ZZ",
      "AAA",
    ]);
  });

  it("gives back every value it was given", async () => {
    const text = fc.string({ unit: "grapheme-ascii" }).filter((value) => !/\r/.test(value));
    const value = fc.oneof(text, fc.integer(), fc.constant(null));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { maxLength: 20 }),
        async (rows) => {
          const files = await written(["a", "b", "c"], rows);
          expect(valuesOf(files.get(first))).toEqual([["a", "b", "c"], ...rows]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("leaves out what XML cannot say", async () => {
    const files = await written(["a"], [["a\u0000b\u001fc\ud800"]]);
    expect(valuesOf(files.get(first))).toEqual([["a"], ["abc"]]);
  });

  it("goes on in another sheet where Excel's rows end", async () => {
    function* many(): Generator<TableRow> {
      for (let row = 0; row < 1_048_576; row += 1) yield [null];
    }
    const files = await written(["a"], many());
    expect(files.get(first)?.split("<row ").length).toBe(1_048_577);
    expect(valuesOf(files.get("xl/worksheets/sheet2.xml"))).toEqual([["a"], [null]]);
    expect(files.get("xl/workbook.xml")).toContain('<sheet name="Queue 2" sheetId="2" r:id="rId2"/>');
  });

  it("is written while its rows are read, and breaks off where reading does", async () => {
    let read = 0;
    function* breaking(): Generator<TableRow> {
      for (;;) {
        read += 1;
        if (read === 200_000) throw new Error("the connection was lost");
        yield [`row ${Math.sin(read)}`];
      }
    }
    const seen: number[] = [];
    const reading = async () => {
      for await (const _ of zipOf(workbook("Queue", ["a"], breaking()))) seen.push(read);
    };
    await expect(reading()).rejects.toThrow("the connection was lost");
    expect(seen.filter((rows) => rows > 0 && rows < 100_000).length).toBeGreaterThan(5);
  });
});
