import { AppError } from "@/server/domain/errors";
import { COLUMN_NAMES, type ColumnName, NEEDED_COLUMNS } from "./columns";
import { quoteCell } from "./problem";

const bad = (sentence: string) => new AppError("BAD_INPUT", sentence, "file");
const list = (names: readonly string[]) => names.map((name) => `“${name}”`).join(", ");
const delimiters = [",", ";", "\t"] as const;

/** "Claim Number " → "claim_number" */
function headerName(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
}

const isColumn = (name: string): name is ColumnName => (COLUMN_NAMES as string[]).includes(name);

const namesIn = (line: string, delimiter: string) =>
  line.split(delimiter).map((cell) => headerName(cell.replace(/^\s*"|"\s*$/g, "")));

/** What separates the columns: whatever gives most of the documented names in line 1. BAD_INPUT when nothing does. */
export function delimiterOf(text: string): string {
  const line = text.split(/\r\n|\n|\r/, 1)[0] ?? "";
  const known = (delimiter: string) => namesIn(line, delimiter).filter(isColumn).length;
  const best = delimiters.toSorted((a, b) => known(b) - known(a))[0] ?? ",";
  if (known(best) > 1) return best;
  if (COLUMN_NAMES.filter((name) => headerName(line).includes(name)).length > 1)
    throw bad(
      "The columns are not separated by commas, semicolons or tabs; save the sheet as CSV with commas.",
    );
  throw bad(
    `The first line must name the columns, like ${list(NEEDED_COLUMNS)}; it begins with ${quoteCell(line)}. Start from the template.`,
  );
}

export type Header = { columns: (ColumnName | null)[]; ignored: string[] };

/** The documented columns by place; others are null and named in `ignored`. BAD_INPUT for a column twice or missing. */
export function readHeader(cells: readonly string[]): Header {
  const names = cells.map(headerName);
  const twice = names.filter((name, i) => isColumn(name) && names.indexOf(name) !== i);
  if (twice.length > 0)
    throw bad(`The first line names ${list([...new Set(twice)])} twice; keep one of each.`);
  const missing = NEEDED_COLUMNS.filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw bad(`The first line does not name ${list(missing)}; add ${missing.length > 1 ? "them" : "it"}.`);
  const columns = names.map((name) => (isColumn(name) ? name : null));
  return { columns, ignored: cells.filter((cell, i) => columns[i] === null && cell.trim() !== "") };
}
