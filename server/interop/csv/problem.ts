/** Why one row of a file was not taken. `line` counts from 1 with the header; `column` "row" is the whole line. */
export type RowProblem = { line: number; column: string; reason: string };

const mostShown = 40;

/** A cell as a sentence quotes it. */
export function quoteCell(text: string): string {
  return `“${text.length > mostShown ? `${text.slice(0, mostShown)}…` : text}”`;
}
