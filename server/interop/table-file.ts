import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { fileHeaders } from "./file-headers";
import { workbook } from "./xlsx/workbook";
import { zipOf } from "./xlsx/zip";

const TABLE_FILE_TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
export type TableFileFormat = keyof typeof TABLE_FILE_TYPES;

export type TableRow = (string | number | null)[];
/** Rows under their headers; `name` is the sheet's and, in small letters, the file's. */
export type TableFile = {
  name: string;
  headers: readonly string[];
  rows: AsyncIterable<TableRow> | Iterable<TableRow>;
};

/** Rows as CSV while they are read; a cell that a spreadsheet would take for a formula is made plain text. */
function csvOf({ headers, rows }: TableFile): Readable {
  const csv = stringify({ header: true, columns: [...headers], escape_formulas: true, bom: true });
  const source = Readable.from(rows);
  // An error while reading ends the file short, which the receiver sees as a broken download.
  source.on("error", (error) => csv.destroy(error));
  return source.pipe(csv);
}

/** Rows as an XLSX workbook while they are read; numbers stay numbers, text is never a formula. */
function xlsxOf({ name, headers, rows }: TableFile): Readable {
  return Readable.from(zipOf(workbook(name, headers, rows)), { objectMode: false });
}

/** The download of a table, private to whoever asked. */
export function tableDownload(file: TableFile, format: TableFileFormat): Response {
  const body = Readable.toWeb(format === "csv" ? csvOf(file) : xlsxOf(file)) as ReadableStream;
  const fileName = file.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  return new Response(body, {
    headers: fileHeaders({ name: `${fileName}.${format}`, mediaType: TABLE_FILE_TYPES[format] }),
  });
}

/** The format an address asks for: XLSX when it says so, else CSV. */
export function formatOf(params: URLSearchParams): TableFileFormat {
  return params.get("format") === "xlsx" ? "xlsx" : "csv";
}
