"use client";

import { clsx } from "clsx";
import type { ClipboardEvent, KeyboardEvent } from "react";
import type { GridColumn, GridRow } from "./key-grid-types";

type KeyGridCellProps = {
  column: GridColumn;
  row: GridRow;
  /** "row:column", how the grid finds the cell again. */
  address: string;
  errorId: string | undefined;
  onValue: (value: string) => void;
  /** The grid's own answers to keys and to a pasted block. */
  keys: GridKeys;
};

export type GridKeys = {
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onPaste: (event: ClipboardEvent<HTMLElement>) => void;
};

const box =
  "h-8 w-full min-w-0 border-0 bg-transparent px-2 text-md focus:outline-2 focus:-outline-offset-2 focus:outline-focus";

/** One editable cell, named "drag 165 lb, now". */
export function KeyGridCell({ column, row, address, errorId, onValue, keys }: KeyGridCellProps) {
  const value = row.cells[column.id] ?? "";
  const shared = {
    ...keys,
    "data-cell": address,
    "aria-label": `${row.label}, ${column.label}`,
    "aria-invalid": errorId ? true : undefined,
    "aria-describedby": errorId,
  } as const;
  const invalid = errorId && "bg-late-soft";
  if (column.kind === "check") {
    return (
      <input
        {...shared}
        type="checkbox"
        checked={value === "yes"}
        onChange={(event) => onValue(event.target.checked ? "yes" : "")}
        className="mx-2 size-4.5 align-middle accent-accent"
      />
    );
  }
  if (column.kind === "choice") {
    return (
      <select
        {...shared}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        className={clsx(box, invalid)}
      >
        <option value="">—</option>
        {column.choices?.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...shared}
      type="text"
      inputMode={column.kind === "number" ? "decimal" : undefined}
      autoComplete="off"
      value={value}
      onChange={(event) => onValue(event.target.value)}
      onFocus={(event) => event.target.select()}
      className={clsx(box, invalid, column.kind === "number" && "text-right")}
    />
  );
}
