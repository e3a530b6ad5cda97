import { stringify } from "csv-stringify/sync";
import { COLUMN_NAMES, type ColumnName, EVIDENCE_COLUMNS } from "./columns";

type Line = Partial<Record<ColumnName, string>>;

const drag: Line = Object.fromEntries(COLUMN_NAMES.map((name) => [name, EVIDENCE_COLUMNS[name].example]));
const baseline: Line = {
  week: "0",
  reported_on: "2026-11-13",
  sessions_planned: "",
  sessions_attended: "",
  tested_on: "2026-11-13",
};
const run: Line = {
  ...drag,
  demand_code: "run_1_5_mi",
  demand_label: "run 1.5 mi",
  kind: "task",
  unit: "s",
  direction: "at_most",
  required: "900",
  band: "",
  method: "track",
};

const examples: Line[] = [
  { ...drag, ...baseline, measured: "92" },
  { ...run, ...baseline, measured: "1260" },
  drag,
  { ...run, measured: "1200" },
];

/** A CSV with every documented column and these lines, as a spreadsheet opens it. */
export function csvTemplate(
  names: readonly string[],
  lines: readonly Readonly<Record<string, string>>[],
): string {
  return stringify([...lines], {
    header: true,
    columns: [...names],
    bom: true,
    record_delimiter: "\r\n",
    escape_formulas: true,
  });
}

/** The CSV to start from: every documented column and four invented rows to overwrite. */
export function evidenceTemplate(): string {
  return csvTemplate(COLUMN_NAMES, examples);
}
