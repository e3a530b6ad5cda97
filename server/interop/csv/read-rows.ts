import type { RowProblem } from "@/server/domain/imports/import-summary";
import type { Read } from "./cells";
import type { Cells } from "./read-table";

/** How each documented column's cell is read. */
export type Readers<Name extends string> = Record<Name, (text: string) => Read<unknown>>;
type ValueOf<R> = R extends (text: string) => Read<infer T> ? T : never;

/** A row as read: its cells typed, empty ones null. Whether they make sense is for the rules to say. */
export type RowOf<R> = { [Name in keyof R]: ValueOf<R[Name]> } & { line: number };

/** Reads each cell of each line; every cell that cannot be read is a problem, and its row is left out. */
export function readRows<Name extends string, R extends Readers<Name>>(
  table: readonly Cells<Name>[],
  readers: R,
): { rows: RowOf<R>[]; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const rows: RowOf<R>[] = [];
  for (const { line, cells } of table) {
    const values: Partial<Record<Name, unknown>> = {};
    const before = problems.length;
    for (const column of Object.keys(readers) as Name[]) {
      const read = readers[column](cells[column] ?? "");
      if ("reason" in read) problems.push({ line, column, reason: read.reason });
      else values[column] = read.value;
    }
    if (problems.length === before) rows.push({ ...values, line } as RowOf<R>);
  }
  return { rows, problems };
}
