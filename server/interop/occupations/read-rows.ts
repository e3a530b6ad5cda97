import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { CsvError, parse } from "csv-parse";
import { AppError } from "@/server/domain/errors";
import { OCCUPATION_COLUMNS } from "@/server/domain/occupations/files";
import { missingColumns, type RowResult } from "@/server/domain/occupations/row-result";

type FileName = keyof typeof OCCUPATION_COLUMNS;
type Parsed = { record: Record<string, string>; info: { lines: number } };

/** The path of one file of the set; refuses with its name when the folder does not hold it. */
export function fileOf(folder: string, name: string): string {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  throw new AppError("BAD_INPUT", `${name} is not in ${folder}; name the folder that holds the whole set.`);
}

function checkedHeader(name: FileName, header: string[]): string[] {
  const [missing] = missingColumns(name, OCCUPATION_COLUMNS[name], header);
  if (missing) throw new AppError("BAD_INPUT", `${name}: ${missing.reason}`);
  return header;
}

/**
 * Streams one CSV of the occupation set, row by row; `read` makes each record a row or says why not.
 * Refuses BAD_INPUT when the file, a column or a closing quote is missing.
 */
export async function* readRows<Row>(
  folder: string,
  name: FileName,
  read: (record: unknown, line: number) => RowResult<Row>,
): AsyncGenerator<RowResult<Row>> {
  const columns = (header: string[]) => checkedHeader(name, header);
  const options = { bom: true, info: true, columns, record_delimiter: ["\r\n", "\n"] };
  const parser = createReadStream(fileOf(folder, name)).pipe(parse(options));
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) yield read(record, info.lines);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new AppError("BAD_INPUT", `${name} cannot be read as CSV: ${error.message}.`);
  }
}

/** The same items in lists of up to `size`. */
export async function* inBatches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
