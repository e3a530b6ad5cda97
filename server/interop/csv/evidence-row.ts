import { claimNumberKey } from "@/server/domain/claims/claim-number";
import type { RowProblem } from "@/server/domain/imports/import-summary";
import { BANDS, DEMAND_KINDS, DEMAND_SOURCES, DIRECTIONS, UNITS } from "@/server/domain/job-demands/demand";
import { EXCUSE_CODES } from "@/server/domain/progress/excuse";
import { amountCell, dayCell, filled, numberCell, remembering, textCell, wordCell, yesNoCell } from "./cells";
import type { ColumnName } from "./columns";
import { type Readers, type RowOf, readRows } from "./read-rows";
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
  } satisfies Readers<ColumnName>;
}

/** A row as read, with the claim number as it is compared. */
export type EvidenceRow = RowOf<ReturnType<typeof readersOfAFile>> & { claimKey: string };

/** Reads each cell of each line; every cell that cannot be read is a problem, and its row is left out. */
export function readEvidenceRows(table: readonly Cells<ColumnName>[]): {
  rows: EvidenceRow[];
  problems: RowProblem[];
} {
  const { rows, problems } = readRows(table, readersOfAFile());
  return { rows: rows.map((row) => ({ ...row, claimKey: claimNumberKey(row.claim_number) })), problems };
}
