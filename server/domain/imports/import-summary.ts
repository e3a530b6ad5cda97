/** Why one row of a file was not taken. `line` counts from 1 with the header; `column` "row" is the whole line. */
export type RowProblem = { line: number; column: string; reason: string };

/** What a file brings, or has brought. Every row is good, repeated or refused. */
export type ImportSummary = {
  fileName: string;
  rows: number;
  good: number;
  repeated: number;
  refused: number;
  programs: number;
  demands: number;
  reports: number;
  measurements: number;
  /** Why rows were refused, by line; a row may be named more than once. */
  problems: RowProblem[];
  /** Columns of the file that are not documented and were not read. */
  ignoredColumns: string[];
};

export type ImportStep = "rows" | "programs";

/** What an upload answers, one JSON object a line: how far it is, and at last what it brought or why it was refused. */
export type ImportMessage =
  | { type: "progress"; step: ImportStep; done: number; total: number }
  | { type: "done"; summary: ImportSummary }
  | { type: "refused"; sentence: string };

/** One file may weigh 20 MB. */
export const MOST_FILE_BYTES = 20 * 1024 * 1024;
