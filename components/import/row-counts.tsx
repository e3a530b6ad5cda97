import { Chip } from "@/components/ui/chip";
import { counted } from "@/server/domain/counted";
import type { ImportSummary } from "@/server/domain/imports/import-summary";
import { contentsText } from "./import-words";

/** How many rows are good, repeated and refused, and what the good ones hold. */
export function RowCounts({ summary, done }: { summary: ImportSummary; done: boolean }) {
  const { rows, good, repeated, refused, ignoredColumns } = summary;
  return (
    <div className="grid gap-1.5 text-md">
      <p className="flex flex-wrap items-center gap-2">
        <span>{counted(rows, "row")}:</span>
        <Chip tone={good > 0 ? "good" : "plain"}>
          {good.toLocaleString("en-US")} {done ? "imported" : "good"}
        </Chip>
        {repeated > 0 && <Chip>{repeated.toLocaleString("en-US")} already there</Chip>}
        {refused > 0 && <Chip tone="late">{refused.toLocaleString("en-US")} refused</Chip>}
      </p>
      {good > 0 && <p className="text-ink-2">{contentsText(summary)}.</p>}
      {ignoredColumns.length > 0 && (
        <p className="text-ink-2">Columns that are not read: {ignoredColumns.join(", ")}.</p>
      )}
    </div>
  );
}
