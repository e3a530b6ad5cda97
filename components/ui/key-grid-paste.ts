import type { Cell } from "./key-grid-moves";
import { type CellChange, editableColumns, type GridColumn, type GridRow } from "./key-grid-types";

/** Reads what a spreadsheet puts on the clipboard: tabs, lines, quoted cells with "" inside; cells are trimmed. */
export function parseSheet(text: string): string[][] {
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy;
  const rows: string[][] = [[]];
  for (let match = cell.exec(source); match; match = cell.exec(source)) {
    const value = match[1] === undefined ? (match[2] ?? "") : match[1].replaceAll('""', '"');
    rows.at(-1)?.push(value.replaceAll("\u00a0", " ").trim());
    if (match[3] === "\n") rows.push([]);
    if (match[3] === "") break;
  }
  return rows;
}

/** True when the text is more than one cell, so that the grid and not the input must take it. */
export function isBlock(text: string): boolean {
  return /[\t\n\r]/.test(text.trimEnd());
}

export type Pasted = {
  changes: CellChange[] /** Cells of the block that lie beyond the grid. */;
  left: number;
};

/** Lays a pasted block over the editable cells from `at` on; what does not fit is counted, never squeezed in. */
export function pasteBlock(
  text: string,
  at: Cell,
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
): Pasted {
  const editable = editableColumns(columns);
  const pasted: Pasted = { changes: [], left: 0 };
  parseSheet(text).forEach((line, down) => {
    line.forEach((value, across) => {
      const row = rows[at.row + down];
      const column = editable[at.column + across];
      if (row && column)
        pasted.changes.push({ rowId: row.id, columnId: column.id, value: cellValue(column, value) });
      else pasted.left += 1;
    });
  });
  return pasted;
}

const yes = new Set(["yes", "y", "x", "1", "true", "✓"]);

/** A pasted word as the column stores it: a choice by its label, a check by yes or x. */
function cellValue(column: GridColumn, value: string): string {
  const word = value.toLowerCase();
  if (column.kind === "check") return yes.has(word) ? "yes" : "";
  if (column.kind !== "choice") return value;
  return (
    column.choices?.find((choice) => [choice.value, choice.label].some((name) => name.toLowerCase() === word))
      ?.value ?? ""
  );
}

/** "Filled 12 cells. 2 cells beyond the grid were left out." */
export function pasteSentence({ changes, left }: Pasted): string {
  const cells = (count: number) => (count === 1 ? "1 cell" : `${count} cells`);
  const beyond = left === 0 ? "" : ` ${cells(left)} beyond the grid ${left === 1 ? "was" : "were"} left out.`;
  return `Filled ${cells(changes.length)}.${beyond}`;
}
