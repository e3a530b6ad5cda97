"use client";

import { clsx } from "clsx";
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import { type Cell, nextCell } from "./key-grid-moves";
import { isBlock, pasteBlock, pasteSentence } from "./key-grid-paste";
import { KeyGridRow } from "./key-grid-row";
import { type CellChange, editableColumns, type GridColumn, type GridRow } from "./key-grid-types";

type KeyGridProps = {
  /** What the grid holds: "Abilities, week 4". */
  label: string;
  /** Heading of the first, fixed column: "Demand". */
  rowHeading: string;
  columns: readonly GridColumn[];
  rows: readonly GridRow[];
  /** All changes of one key press or one paste together; `applyChanges` makes the new rows. */
  onChange: (changes: CellChange[]) => void;
  className?: string;
};

/** Cells edited from the keyboard: arrows, Enter and Tab move; a block pasted from a spreadsheet fills cells. */
export function KeyGrid({ label, rowHeading, columns, rows, onChange, className }: KeyGridProps) {
  const table = useRef<HTMLTableElement>(null);
  const [pasted, setPasted] = useState("");
  const hintId = useId();
  const size = { rows: rows.length, columns: editableColumns(columns).length };

  const onKeyDown = (event: KeyboardEvent) => {
    const at = cellOf(event.target);
    if (!at || !(event.target instanceof HTMLElement)) return;
    const press = { key: event.key, shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey };
    const to = nextCell(at, press, caretOf(event.target), size, event.target.tagName === "SELECT");
    if (to || event.key === "Enter") event.preventDefault();
    if (to) table.current?.querySelector<HTMLElement>(`[data-cell="${to.row}:${to.column}"]`)?.focus();
  };

  const onPaste = (event: ClipboardEvent) => {
    const at = cellOf(event.target);
    const text = event.clipboardData.getData("text/plain");
    if (!at || !isBlock(text)) return;
    event.preventDefault();
    const block = pasteBlock(text, at, rows, columns);
    onChange(block.changes);
    setPasted(pasteSentence(block));
  };

  return (
    <div className={clsx("overflow-x-auto", className)}>
      <table ref={table} aria-describedby={hintId} className="w-full border-collapse text-md">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <th scope="col" className={clsx(headClass, "sticky left-0 min-w-36 bg-paper")}>
              {rowHeading}
            </th>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                style={{ width: column.width, minWidth: column.width }}
                className={clsx(headClass, column.kind === "number" && "text-right")}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <KeyGridRow
              key={row.id}
              row={row}
              index={index}
              columns={columns}
              onChange={onChange}
              keys={{ onKeyDown, onPaste }}
            />
          ))}
        </tbody>
      </table>
      <p id={hintId} className="mt-1 text-xs text-ink-3">
        Arrow keys and Enter move. Paste a block from a spreadsheet to fill from the current cell.
      </p>
      <output className="block text-sm text-ink-2">{pasted}</output>
    </div>
  );
}

const headClass = "h-8 border-b border-line px-2 text-left text-xs font-medium text-ink-2";

function cellOf(target: EventTarget): Cell | null {
  const [row, column] = (target instanceof HTMLElement ? (target.dataset.cell ?? "") : "")
    .split(":")
    .map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

function caretOf(target: HTMLElement) {
  if (!(target instanceof HTMLInputElement) || target.type !== "text") return { atStart: true, atEnd: true };
  const [start, end] = [target.selectionStart ?? 0, target.selectionEnd ?? 0];
  const whole = start === 0 && end === target.value.length;
  const still = start === end;
  return { atStart: whole || (still && start === 0), atEnd: whole || (still && end === target.value.length) };
}
