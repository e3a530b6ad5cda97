import { holidayTable } from "./holidays.data";

const header = "calendar ";

const sections = holidayTable
  .split(header)
  .map((text) => text.split("\n"))
  .filter(([name]) => name);

/** The holiday tables that the product ships; a calendar of a further state starts from one of them. */
export const holidayTables: readonly string[] = sections.map(([name = ""]) => name);

const read = new Map<string, Readonly<Record<string, string>>>();

function parse(name: string): Record<string, string> {
  const lines = sections.find(([id]) => id === name) ?? [];
  const years = lines.flatMap((line) => [...line.matchAll(/^(\d{4}): (.*)$/g)]);
  const entries = years.flatMap(([, year, days = ""]) =>
    days.split("; ").map((one): [string, string] => [`${year}-${one.slice(0, 5)}`, one.slice(6)]),
  );
  return Object.fromEntries(entries);
}

/** The weekday holidays of a shipped table: day → reason. Empty for a table that is not there. */
export function holidaysOf(name: string): Readonly<Record<string, string>> {
  const known = read.get(name) ?? parse(name);
  read.set(name, known);
  return known;
}
