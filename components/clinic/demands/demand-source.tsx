"use client";
import { Popover } from "@/components/ui/popover";
import { SOURCE_LABELS } from "@/server/domain/job-demands/labels";
import { type DemandRow, isAsPublished } from "./demand-rows";

/** Where a demand's amount comes from, in a word that opens to the whole sentence; "not published" where nothing is. */
export function DemandSource({ row }: { row: DemandRow }) {
  const word = sourceWord(row);
  if (!row.sourceDetail) return <span className="text-xs">{word}</span>;
  return (
    <Popover
      label={`Source of ${row.cells.label}`}
      align="end"
      triggerClassName="min-h-6 text-left text-xs underline decoration-edge decoration-dotted underline-offset-2"
      trigger={word}
    >
      {row.sourceDetail}
    </Popover>
  );
}

function sourceWord(row: DemandRow): string {
  if (row.drafted === null) return SOURCE_LABELS[row.source];
  if (!isAsPublished(row)) return "Set by the clinic";
  return row.drafted.required ? SOURCE_LABELS.public_data : "Not published";
}
