"use client";
import { KeyGrid } from "@/components/ui/key-grid";
import { applyChanges, type GridRow } from "@/components/ui/key-grid-types";

type MinutesGridProps = {
  minutes: readonly string[];
  sentence: (path: string) => string | undefined;
  onChange: (minutes: string[]) => void;
};

const columns = [{ id: "minutes", label: "Minutes a session", kind: "number", width: "9rem" }] as const;

/** How long a session is in each week; a column of minutes can be pasted. */
export function MinutesGrid({ minutes, sentence, onChange }: MinutesGridProps) {
  const rows: GridRow[] = minutes.map((value, index) => ({
    id: String(index),
    label: `Week ${index + 1}`,
    cells: { minutes: value },
    errors: { minutes: sentence(`minutes.${index}`) ?? (index === 0 ? sentence("minutes") : undefined) },
  }));
  return (
    <KeyGrid
      label="Minutes a session, by week"
      rowHeading="Week"
      columns={columns}
      rows={rows}
      onChange={(changes) => onChange(applyChanges(rows, changes).map(({ cells }) => cells.minutes ?? ""))}
      className="rounded-lg border border-line bg-paper p-1"
    />
  );
}
