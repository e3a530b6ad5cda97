import type { RowProblem } from "@/server/domain/imports/import-summary";
import { dayCell, dollarsCell, filled, numberCell, type Read, textCell, wordCell } from "./cells";
import { RATE_COLUMNS, type RateColumn } from "./rate-columns";
import { type Readers, type RowOf, readRows } from "./read-rows";
import { readTable } from "./read-table";

const upper = (text: string): Read<string | null> => {
  const read = textCell(text);
  return "value" in read ? { value: read.value?.toUpperCase() ?? null } : read;
};

const readers = {
  jurisdiction: filled(upper, "The state"),
  code: filled(wordCell(["97545", "97546"]), "The code"),
  modifiers: upper,
  program: filled(wordCell(["hardening", "conditioning"]), "The program"),
  accredited: filled(wordCell(["yes", "no", "any"]), "Whether it is for accredited clinics"),
  basis: filled(wordCell(["per_hour", "per_unit"]), "The basis"),
  amount: filled(dollarsCell, "The amount"),
  first_block_minutes: filled(numberCell, "The first block"),
  increment_minutes: numberCell,
  rounding: wordCell(["nearest", "down", "up"]),
  min_minutes_a_day: numberCell,
  max_minutes_a_day: numberCell,
  effective_from: dayCell,
  effective_to: dayCell,
  source: filled(textCell, "The source of the rate"),
  status: filled(wordCell(["seen", "secondary", "unverified", "policy"]), "The status"),
  clinic: textCell,
} satisfies Readers<RateColumn>;

/** A line of a file of rates as read; whether it makes sense is for the rules to say. */
export type RateRow = RowOf<typeof readers>;

export type RateTable = { rows: RateRow[]; problems: RowProblem[]; ignored: string[] };

/** Reads a file of rates; cells that cannot be read are problems, a file that cannot is refused BAD_INPUT (file). */
export function readRateFile(bytes: Uint8Array): RateTable {
  const table = readTable(bytes, RATE_COLUMNS);
  const { rows, problems } = readRows(table.rows, readers);
  return { rows, problems: [...table.problems, ...problems], ignored: table.ignored };
}
