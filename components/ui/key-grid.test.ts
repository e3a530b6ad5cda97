import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextCell } from "./key-grid-moves";
import { isBlock, parseSheet, pasteBlock, pasteSentence } from "./key-grid-paste";
import { applyChanges, type GridColumn, type GridRow } from "./key-grid-types";

const columns: GridColumn[] = [
  { id: "required", label: "Required", kind: "fact" },
  { id: "now", label: "Now", kind: "number" },
  { id: "method", label: "Method", kind: "choice", choices: [{ value: "nioh", label: "NIOSH lift" }] },
  { id: "valid", label: "Effort valid", kind: "check" },
];
const rows: GridRow[] = ["drag", "lift", "run"].map((id) => ({ id, label: id, cells: { now: "1" } }));

describe("a block from a spreadsheet", () => {
  test("is read with CRLF, a closing line end, quotes and hard spaces", () => {
    expect(parseSheet('128\tyes\r\n"62"\t"a ""b"""\r\n')).toEqual([
      ["128", "yes"],
      ["62", 'a "b"'],
    ]);
    expect(parseSheet('"one\ntwo"\t\u00a03 ')).toEqual([["one\ntwo", "3"]]);
    expect(parseSheet("\t5\n\n7")).toEqual([["", "5"], [""], ["7"]]);
  });

  test("reads back every plain block", () => {
    const word = fc.stringMatching(/^[a-z0-9.:]{0,6}$/);
    const block = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(block, (cells) => {
        const text = cells.map((line) => line.join("\t")).join("\n");
        expect(parseSheet(`${text}\n`)).toEqual(cells);
      }),
    );
  });

  test("fills editable cells from the current one on and counts what lies beyond", () => {
    const block = pasteBlock(
      "62\tniosh LIFT\tx\textra\n17:05\tunknown\tno\n9",
      { row: 1, column: 0 },
      rows,
      columns,
    );
    expect(block.changes).toEqual([
      { rowId: "lift", columnId: "now", value: "62" },
      { rowId: "lift", columnId: "method", value: "nioh" },
      { rowId: "lift", columnId: "valid", value: "yes" },
      { rowId: "run", columnId: "now", value: "17:05" },
      { rowId: "run", columnId: "method", value: "" },
      { rowId: "run", columnId: "valid", value: "" },
    ]);
    expect(block.left).toBe(2);
    expect(pasteSentence(block)).toBe("Filled 6 cells. 2 cells beyond the grid were left out.");
  });

  test("is told from a single value", () => {
    expect(isBlock("128\n")).toBe(false);
    expect(isBlock("128\t62")).toBe(true);
  });

  test("changes only the rows it touches", () => {
    const next = applyChanges(rows, [{ rowId: "lift", columnId: "now", value: "62" }]);
    expect(next[1]?.cells.now).toBe("62");
    expect(next[0]).toBe(rows[0]);
  });
});

describe("keys in the grid", () => {
  const size = { rows: 3, columns: 2 };
  const press = (key: string, more = {}) => ({ key, shift: false, ctrl: false, ...more });
  const middle = { atStart: false, atEnd: false };
  const edges = { atStart: true, atEnd: true };
  const at = { row: 1, column: 0 };

  test("Up, Down and Enter change the row, and stop at the edge of the grid", () => {
    expect(nextCell(at, press("ArrowDown"), middle, size)).toEqual({ row: 2, column: 0 });
    expect(nextCell(at, press("Enter", { shift: true }), middle, size)).toEqual({ row: 0, column: 0 });
    expect(nextCell({ row: 2, column: 0 }, press("Enter"), middle, size)).toBeNull();
  });

  test("Left and Right leave a cell only from its edge", () => {
    expect(nextCell(at, press("ArrowRight"), middle, size)).toBeNull();
    expect(nextCell(at, press("ArrowRight"), edges, size)).toEqual({ row: 1, column: 1 });
    expect(nextCell(at, press("ArrowLeft"), edges, size)).toBeNull();
  });

  test("a choice keeps Up and Down; Ctrl+End goes to the last cell", () => {
    expect(nextCell(at, press("ArrowDown"), edges, size, true)).toBeNull();
    expect(nextCell(at, press("End", { ctrl: true }), middle, size)).toEqual({ row: 2, column: 1 });
  });
});
