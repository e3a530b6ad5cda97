"use client";
import { KeyGrid } from "@/components/ui/key-grid";
import { applyChanges, type CellChange, type GridColumn, type GridRow } from "@/components/ui/key-grid-types";
import { BANDS } from "@/server/domain/job-demands/demand";
import { formatAmount } from "@/server/domain/job-demands/units";
import { formatDay } from "@/server/domain/plain-date";
import type { ReportForm, ReportRow, ReportValues } from "./report-values";

const last: GridColumn = { id: "last", label: "Last", kind: "fact", width: "10rem" };
const measured: GridColumn = { id: "measured", label: "Measured", kind: "number", width: "6rem" };
const required: GridColumn = { id: "required", label: "Required", kind: "fact", width: "6rem" };
const others: GridColumn[] = [
  {
    id: "effort",
    label: "Effort",
    kind: "choice",
    width: "7rem",
    choices: [
      { value: "valid", label: "valid" },
      { value: "not_valid", label: "not valid" },
    ],
  },
  {
    id: "band",
    label: "Lifted at",
    kind: "choice",
    width: "7.5rem",
    choices: BANDS.map((band) => ({ value: band, label: band })),
  },
  { id: "method", label: "Method", kind: "text", width: "9rem" },
];

type AbilityGridProps = {
  report: ReportForm;
  cells: ReportValues["cells"];
  sentence: (path: string) => string | undefined;
  onChange: (cells: ReportValues["cells"]) => void;
};

/** What the worker did of each demand: the amount first, so that a column from a spreadsheet lands where it belongs. */
export function AbilityGrid({ report, cells, sentence, onChange }: AbilityGridProps) {
  const columns = report.week === 0 ? [measured, required, ...others] : [measured, required, last, ...others];
  const rows = report.rows.map((row) => gridRow(row, cells, sentence));
  const change = (changes: CellChange[]) =>
    onChange(
      Object.fromEntries(
        applyChanges(rows, changes).map((row) => [row.id, row.cells]),
      ) as ReportValues["cells"],
    );
  return (
    <KeyGrid
      label={report.week === 0 ? "Abilities at baseline" : `Abilities, week ${report.week}`}
      rowHeading="Demand"
      columns={columns}
      rows={rows}
      onChange={change}
      className="rounded-lg border border-line bg-paper p-1"
    />
  );
}

function gridRow(
  row: ReportRow,
  cells: ReportValues["cells"],
  sentence: (path: string) => string | undefined,
): GridRow {
  const typed = cells[row.id] ?? { measured: "", band: row.band ?? "", effort: "", method: "" };
  return {
    id: row.id,
    label: row.text,
    heading: (
      <>
        <span aria-hidden="true" className={row.essential ? "mr-1.5" : "mr-1.5 text-ink-3"}>
          {row.essential ? "●" : "○"}
        </span>
        <span className="sr-only">{row.essential ? "Essential: " : "Not essential: "}</span>
        {row.label}
      </>
    ),
    cells: typed,
    facts: {
      required: `${row.direction === "at_most" ? "≤ " : ""}${formatAmount(row.required, row.unit)}`,
      last: row.last
        ? `${formatAmount(row.last.measured, row.unit)}, ${formatDay(row.last.testedOn)}`
        : "not tested",
    },
    errors: Object.fromEntries(
      Object.keys(typed).map((column) => [column, sentence(`cells.${row.id}.${column}`)]),
    ),
  };
}
