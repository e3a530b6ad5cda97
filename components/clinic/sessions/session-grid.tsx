"use client";
import { KeyGrid } from "@/components/ui/key-grid";
import { applyChanges, type CellChange, type GridColumn } from "@/components/ui/key-grid-types";
import { formatDay, type PlainDate } from "@/server/domain/plain-date";
import { EXCUSE_LABELS } from "@/server/domain/progress/excuse";
import type { DayCells } from "./session-values";

const columns: GridColumn[] = [
  {
    id: "what",
    label: "Held",
    kind: "choice",
    width: "9rem",
    choices: [
      { value: "attended", label: "attended" },
      { value: "missed", label: "missed" },
    ],
  },
  { id: "minutes", label: "Minutes", kind: "number", width: "6rem" },
  {
    id: "excuse",
    label: "Why missed",
    kind: "choice",
    width: "11rem",
    choices: Object.entries(EXCUSE_LABELS).map(([value, label]) => ({ value, label })),
  },
];

type SessionGridProps = {
  days: readonly PlainDate[];
  cellsOf: (day: PlainDate) => DayCells;
  sentence: (path: string) => string | undefined;
  onChange: (days: Record<string, DayCells>) => void;
};

/** The days that wait to be recorded, one a row. */
export function SessionGrid({ days, cellsOf, sentence, onChange }: SessionGridProps) {
  const rows = days.map((day) => ({
    id: day,
    label: formatDay(day),
    cells: cellsOf(day) as Record<string, string>,
    errors: Object.fromEntries(columns.map(({ id }) => [id, sentence(`days.${day}.${id}`)])),
  }));
  const change = (changes: CellChange[]) =>
    onChange(Object.fromEntries(applyChanges(rows, changes).map(({ id, cells }) => [id, cells as DayCells])));
  return (
    <KeyGrid
      label="Sessions to record"
      rowHeading="Day"
      columns={columns}
      rows={rows}
      onChange={change}
      className="rounded-lg border border-line bg-paper p-1"
    />
  );
}
