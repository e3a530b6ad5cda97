import type { CsvError, Options } from "csv-parse";
import { parse } from "csv-parse/sync";
import { AppError } from "@/server/domain/errors";
import type { RowProblem } from "@/server/domain/imports/import-summary";
import type { FileColumns } from "./columns";
import { decodeText } from "./decode";
import { delimiterOf, type Header, readHeader } from "./header";

const mostRows = 50_000;

/** One line of the file, by documented column; a column the file does not have is empty. */
export type Cells<Name extends string> = { line: number; cells: Record<Name, string> };

export type Table<Name extends string> = { rows: Cells<Name>[]; problems: RowProblem[]; ignored: string[] };

type Parsed = { record: string[]; info: { lines: number } };

const options = {
  bom: true,
  info: true,
  relax_column_count: true,
  skip_empty_lines: true,
  skip_records_with_error: true,
  record_delimiter: ["\r\n", "\n", "\r"],
} satisfies Options;

const brokenQuotes: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED:
    "A quotation mark is opened and never closed, so the lines from here on were not read; close it.",
  CSV_INVALID_CLOSING_QUOTE:
    'A quotation mark stands in the middle of a cell; write it twice ("") inside quotes.',
  INVALID_OPENING_QUOTE:
    'A quotation mark stands in the middle of a cell; put the whole cell in quotes and write it twice ("").',
};

function skipped(error: CsvError | undefined): RowProblem {
  const line = Number(error?.lines ?? 0);
  const reason = brokenQuotes[error?.code ?? ""] ?? "This line cannot be read as CSV.";
  return { line, column: "row", reason };
}

function parseText<Name extends string>(
  text: string,
  columns: FileColumns<Name>,
): { parsed: Parsed[]; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const given: Options = {
    ...options,
    delimiter: delimiterOf(text, columns),
    on_skip: (error) => void problems.push(skipped(error)),
  };
  return { parsed: parse(text, given) as unknown as Parsed[], problems };
}

/** A record that spans lines is told by its first. */
function lineOf({ record, info }: Parsed): number {
  return info.lines - record.join("").split("\n").length + 1;
}

function lengthProblem(record: readonly string[], columns: number): string | null {
  const extra = record.slice(columns).some((cell) => cell.trim() !== "");
  if (record.length >= columns && !extra) return null;
  return `This line has ${record.length} cells and the first line ${columns}; put a text that holds the separator in quotes.`;
}

function rowOf<Name extends string>(parsed: Parsed, { columns }: Header<Name>): Cells<Name> {
  const cells = {} as Record<Name, string>;
  columns.forEach((name, i) => {
    if (name) cells[name] = parsed.record[i] ?? "";
  });
  return { line: lineOf(parsed), cells };
}

/**
 * Reads a CSV of documented columns (UTF-8 or UTF-16, with or without byte order mark, any line ends, commas, semicolons or tabs).
 * Lines that cannot be read are listed; a file that cannot is refused BAD_INPUT (file).
 */
export function readTable<Name extends string>(bytes: Uint8Array, columns: FileColumns<Name>): Table<Name> {
  const { parsed, problems } = parseText(decodeText(bytes), columns);
  const [first, ...records] = parsed;
  if (!first)
    throw new AppError("BAD_INPUT", "The first line cannot be read; start from the template.", "file");
  const header = readHeader(first.record, columns);
  if (records.length > mostRows) throw tooMany(records.length);
  const rows: Cells<Name>[] = [];
  for (const record of records.filter(({ record: cells }) => cells.some((cell) => cell.trim() !== ""))) {
    const reason = lengthProblem(record.record, header.columns.length);
    if (reason) problems.push({ line: lineOf(record), column: "row", reason });
    else rows.push(rowOf(record, header));
  }
  if (rows.length === 0 && problems.length === 0)
    throw new AppError("BAD_INPUT", "The file names its columns and holds no rows; export it again.", "file");
  return { rows, problems, ignored: header.ignored };
}

function tooMany(count: number): AppError {
  const most = mostRows.toLocaleString("en-US");
  const sentence = `The file has ${count.toLocaleString("en-US")} rows and one file may have ${most}; send it in parts.`;
  return new AppError("BAD_INPUT", sentence, "file");
}
