"use client";

import { useId } from "react";
import { FieldError } from "./field";
import { type GridKeys, KeyGridCell } from "./key-grid-cell";
import { type CellChange, editableColumns, type GridColumn, type GridRow } from "./key-grid-types";

type KeyGridRowProps = {
  row: GridRow;
  index: number;
  columns: readonly GridColumn[];
  onChange: (changes: CellChange[]) => void;
  keys: GridKeys;
};

/** A row of the grid, and under it a sentence for each of its cells that is wrong. */
export function KeyGridRow({ row, index, columns, onChange, keys }: KeyGridRowProps) {
  const id = useId();
  const editable = editableColumns(columns);
  const wrong = editable.filter((column) => row.errors?.[column.id]);
  const errorId = (column: GridColumn) => (row.errors?.[column.id] ? `${id}-${column.id}` : undefined);
  return (
    <>
      <tr className="border-b border-line-2">
        <th scope="row" className="sticky left-0 bg-paper px-2 text-left font-normal">
          {row.heading ?? row.label}
        </th>
        {columns.map((column) =>
          column.kind === "fact" ? (
            <td key={column.id} className="px-2 text-ink-2">
              {row.facts?.[column.id] ?? "—"}
            </td>
          ) : (
            <td key={column.id} className="border-x border-line-2 p-0">
              <KeyGridCell
                column={column}
                row={row}
                address={`${index}:${editable.indexOf(column)}`}
                errorId={errorId(column)}
                keys={keys}
                onValue={(value) => onChange([{ rowId: row.id, columnId: column.id, value }])}
              />
            </td>
          ),
        )}
      </tr>
      {wrong.length > 0 && (
        <tr>
          <td colSpan={columns.length + 1} className="px-2 py-1">
            <div className="sticky left-2 w-fit max-w-[78vw]">
              {wrong.map((column) => (
                <FieldError
                  key={column.id}
                  id={`${id}-${column.id}`}
                  error={`${column.label}: ${row.errors?.[column.id]}`}
                />
              ))}
            </div>
          </td>
        </tr>
      )}
    </>
  );
}
