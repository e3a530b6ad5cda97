import type { z } from "zod";
import type { ColumnName } from "@/server/interop/csv/columns";
import type { RowProblem } from "../../domain/imports/import-summary";

export type Refusals = {
  refuse(line: number, column: ColumnName | "row", reason: string): void;
  /** Whether the line has been refused for any reason. */
  has(line: number): boolean;
  problems: RowProblem[];
};

/** Collects why rows are refused, after what reading the file has already found. */
export function collectRefusals(found: readonly RowProblem[] = []): Refusals {
  const problems = [...found];
  const lines = new Set(problems.map(({ line }) => line));
  return {
    problems,
    has: (line) => lines.has(line),
    refuse(line, column, reason) {
      lines.add(line);
      problems.push({ line, column, reason });
    },
  };
}

/** Turns a schema's complaints into refusals of a row, each under the column its field came from. */
export function refuseIssues(
  refusals: Refusals,
  line: number,
  error: z.ZodError,
  columnOf: Readonly<Record<string, ColumnName>>,
): void {
  for (const issue of error.issues)
    refusals.refuse(line, columnOf[String(issue.path[0])] ?? "row", issue.message);
}
