import { claimNumberKey } from "@/server/domain/claims/claim-number";
import type { RowProblem } from "@/server/domain/imports/import-summary";
import { BANDS, DEMAND_KINDS, DEMAND_SOURCES, DIRECTIONS, UNITS } from "@/server/domain/job-demands/demand";
import { EXCUSE_CODES } from "@/server/domain/progress/excuse";
import {
  amountCell,
  dayCell,
  filled,
  numberCell,
  type Read,
  remembering,
  textCell,
  wordCell,
  yesNoCell,
} from "./cells";
import { COLUMN_NAMES, type ColumnName } from "./columns";
import type { Cells } from "./read-table";

function readersOfAFile() {
  const day = remembering(dayCell);
  return {
    claim_number: filled(textCell, "The claim number"),
    program_number: textCell,
    week: filled(numberCell, "The week"),
    reported_on: filled(day, "The day of the report"),
    sessions_planned: numberCell,
    sessions_attended: numberCell,
    excuse: wordCell(EXCUSE_CODES),
    demand_code: filled(textCell, "The demand's code"),
    demand_label: textCell,
    kind: wordCell(DEMAND_KINDS),
    unit: wordCell(UNITS),
    direction: wordCell(DIRECTIONS),
    required: amountCell,
    band: wordCell(BANDS),
    height: textCell,
    essential: yesNoCell,
    weight: numberCell,
    source: wordCell(DEMAND_SOURCES),
    measured: amountCell,
    measured_band: wordCell(BANDS),
    tested_on: day,
    tester: textCell,
    method: textCell,
    effort_valid: yesNoCell,
  } satisfies Record<ColumnName, (text: string) => Read<unknown>>;
}

type Readers = ReturnType<typeof readersOfAFile>;
type ValueOf<R> = R extends (text: string) => Read<infer T> ? T : never;

/** A row as read: its cells typed, empty ones null. Whether they make sense is for the rules to say. */
export type EvidenceRow = { [Name in ColumnName]: ValueOf<Readers[Name]> } & {
  line: number;
  claimKey: string;
};

type ReadRow = { row: EvidenceRow } | { problems: RowProblem[] };

function readRow({ line, cells }: Cells, readers: Readers): ReadRow {
  const values: Partial<Record<ColumnName, unknown>> = {};
  const problems: RowProblem[] = [];
  for (const column of COLUMN_NAMES) {
    const read: Read<unknown> = readers[column](cells[column] ?? "");
    if ("reason" in read) problems.push({ line, column, reason: read.reason });
    else values[column] = read.value;
  }
  if (problems.length > 0) return { problems };
  const row = values as Omit<EvidenceRow, "line" | "claimKey">;
  return { row: { ...row, line, claimKey: claimNumberKey(row.claim_number) } };
}

/** Reads each cell of each line; every cell that cannot be read is a problem, and its row is left out. */
export function readEvidenceRows(table: readonly Cells[]): { rows: EvidenceRow[]; problems: RowProblem[] } {
  const readers = readersOfAFile();
  const read = table.map((cells) => readRow(cells, readers));
  return {
    rows: read.flatMap((result) => ("row" in result ? [result.row] : [])),
    problems: read.flatMap((result) => ("problems" in result ? result.problems : [])),
  };
}
