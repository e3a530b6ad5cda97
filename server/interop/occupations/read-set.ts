import { type OccupationRow, parseOccupationRow, parseOrsRow } from "@/server/domain/occupations/files";
import type { Profile } from "@/server/domain/occupations/profiles";
import type { RowError, RowResult } from "@/server/domain/occupations/row-result";
import { readProfiles } from "./read-profiles";
import { readRows } from "./read-rows";

export type OccupationSet = {
  occupations: OccupationRow[];
  /** The survey's profiles by code, and how many occupations and groups the survey lists. */
  profiles: Map<string, Profile>;
  surveyed: number;
  bad: RowError[];
};

/** Keeps the good rows and lists the bad ones. */
async function collect<Row>(results: AsyncIterable<RowResult<Row>>, bad: RowError[]): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const result of results) {
    if (result.ok) rows.push(result.row);
    else bad.push(result.error);
  }
  return rows;
}

/** Drops the profiles that the survey's own list does not name, and says so. */
function dropUnlisted(profiles: Map<string, Profile>, listed: ReadonlySet<string>): RowError[] {
  const codes = [...profiles.keys()];
  const at = (code: string) => ({
    file: "job_profiles.json",
    line: codes.indexOf(code) + 1,
    column: "orsCode",
  });
  const unlisted = codes.filter((code) => !listed.has(code));
  for (const code of unlisted) profiles.delete(code);
  return unlisted.map((code) => ({ ...at(code), reason: `“${code}” is not in ors_occupations.csv.` }));
}

/** Everything of the set but its titles, which are many and are streamed: see `readRows`. */
export async function readSet(folder: string): Promise<OccupationSet> {
  const bad: RowError[] = [];
  const rows = await collect(readRows(folder, "occupations.csv", parseOccupationRow), bad);
  const surveyed = await collect(readRows(folder, "ors_occupations.csv", parseOrsRow), bad);
  const { profiles, bad: unreadable } = await readProfiles(folder);
  const strangers = dropUnlisted(profiles, new Set(surveyed.map((row) => row.orsCode)));
  const occupations = [...new Map(rows.map((row) => [row.code, row])).values()];
  return { occupations, profiles, surveyed: surveyed.length, bad: [...bad, ...unreadable, ...strangers] };
}
