import { AppError } from "@/server/domain/errors";
import { type FileColumns, namesOf } from "./columns";
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

const isColumn = <Name extends string>(columns: FileColumns<Name>, name: string): name is Name =>
  Object.hasOwn(columns, name);

const neededOf = <Name extends string>(columns: FileColumns<Name>) =>
  namesOf(columns).filter((name) => columns[name].needed);

const namesIn = (line: string, delimiter: string) =>
  line.split(delimiter).map((cell) => headerName(cell.replace(/^\s*"|"\s*$/g, "")));

/** What separates the columns: whatever gives most of the documented names in line 1. BAD_INPUT when nothing does. */
export function delimiterOf<Name extends string>(text: string, columns: FileColumns<Name>): string {
  const line = text.split(/\r\n|\n|\r/, 1)[0] ?? "";
  const known = (delimiter: string) =>
    namesIn(line, delimiter).filter((name) => isColumn(columns, name)).length;
  const best = delimiters.toSorted((a, b) => known(b) - known(a))[0] ?? ",";
  if (known(best) > 1) return best;
  if (namesOf(columns).filter((name) => headerName(line).includes(name)).length > 1)
    throw bad(
      "The columns are not separated by commas, semicolons or tabs; save the sheet as CSV with commas.",
    );
  throw bad(
    `The first line must name the columns, like ${list(neededOf(columns))}; it begins with ${quoteCell(line)}. Start from the template.`,
  );
}

export type Header<Name extends string> = { columns: (Name | null)[]; ignored: string[] };

/** The documented columns by place; others are null and named in `ignored`. BAD_INPUT for a column twice or missing. */
export function readHeader<Name extends string>(
  cells: readonly string[],
  documented: FileColumns<Name>,
): Header<Name> {
  const names = cells.map(headerName);
  const twice = names.filter((name, i) => isColumn(documented, name) && names.indexOf(name) !== i);
  if (twice.length > 0)
    throw bad(`The first line names ${list([...new Set(twice)])} twice; keep one of each.`);
  const missing = neededOf(documented).filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw bad(`The first line does not name ${list(missing)}; add ${missing.length > 1 ? "them" : "it"}.`);
  const columns = names.map((name) => (isColumn(documented, name) ? name : null));
  return { columns, ignored: cells.filter((cell, i) => columns[i] === null && cell.trim() !== "") };
}
