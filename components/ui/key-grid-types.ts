import type { ReactNode } from "react";

/** A column of a key grid; `fact` columns are shown and never edited. */
export type GridColumn = {
  id: string;
  label: string;
  kind: "number" | "text" | "choice" | "check" | "fact";
  choices?: readonly { value: string; label: string }[];
  /** CSS width: "7rem". */
  width?: string;
};

/** A row; every cell is text as typed ("yes" or "" for a check), read by the schema when it is sent. */
export type GridRow = {
  id: string;
  /** Names the row to a screen reader: "drag 165 lb". */
  label: string;
  /** How the row's first cell looks, when more than its label. */
  heading?: ReactNode;
  cells: Readonly<Record<string, string>>;
  facts?: Readonly<Record<string, ReactNode>>;
  /** Error sentences by column id. */
  errors?: Readonly<Record<string, string | undefined>>;
};

export type CellChange = { rowId: string; columnId: string; value: string };

/** The rows with the changes made; rows that did not change stay the same objects. */
export function applyChanges<Row extends GridRow>(
  rows: readonly Row[],
  changes: readonly CellChange[],
): Row[] {
  return rows.map((row) => {
    const mine = changes.filter((change) => change.rowId === row.id);
    if (mine.length === 0) return row;
    const cells = Object.fromEntries(mine.map((change) => [change.columnId, change.value]));
    return { ...row, cells: { ...row.cells, ...cells } };
  });
}

/** The columns that can be edited, in order. */
export function editableColumns(columns: readonly GridColumn[]): GridColumn[] {
  return columns.filter((column) => column.kind !== "fact");
}
