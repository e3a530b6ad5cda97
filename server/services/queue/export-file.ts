import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import writeXlsxFile from "write-excel-file/node";
import { EXPORT_HEADERS, type ExportRow } from "./export-rows";

/** Rows as CSV while they are read; a cell that a spreadsheet would take for a formula is made plain text. */
export function csvOf(rows: AsyncIterable<ExportRow>): Readable {
  const csv = stringify({ header: true, columns: EXPORT_HEADERS, escape_formulas: true, bom: true });
  const source = Readable.from(rows);
  // An error while reading ends the file short, which the receiver sees as a broken download.
  source.on("error", (error) => csv.destroy(error));
  return source.pipe(csv);
}

/** Rows as one XLSX sheet; numbers stay numbers, text is never a formula. */
export async function xlsxOf(rows: AsyncIterable<ExportRow>): Promise<Buffer> {
  const header = EXPORT_HEADERS.map((value) => ({ value, fontWeight: "bold" as const }));
  const body: ExportRow[] = await Readable.from(rows).toArray();
  const sheet = [header, ...body];
  return writeXlsxFile(sheet, { sheet: "Queue", stickyRowsCount: 1 }).toBuffer();
}
