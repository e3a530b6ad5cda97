import type { OccupationTitle } from "@/server/domain/occupations/fact";
import { parseTitleRow } from "@/server/domain/occupations/files";
import { occupationFacts } from "@/server/domain/occupations/profiles";
import type { RowError, RowResult } from "@/server/domain/occupations/row-result";
import { OCCUPATION_SOURCES } from "@/server/domain/occupations/sources";
import { inBatches, readRows } from "@/server/interop/occupations/read-rows";
import { type OccupationSet, readSet } from "@/server/interop/occupations/read-set";
import { type Caller, within } from "../caller";
import type { Tx } from "../transaction";
import { removeOccupations, writeFacts, writeOccupations, writeTitles } from "./write-occupations";

const titlesAtOnce = 5_000;
const occupationsAtOnce = 250;

export type OccupationImport = {
  edition: string;
  /** Occupations of the same source that stood here before. */
  replaced: number;
  occupations: number;
  titles: number;
  surveyed: number;
  profiles: number;
  facts: number;
  bad: RowError[];
};

type Options = {
  /** The release of O*NET in the folder; the one the product knows when left out. */
  edition?: string;
  onProgress?: (unit: "occupations" | "titles", done: number) => void;
};

/**
 * Replaces the occupation library by the four files in `folder`, all or nothing; rows that cannot be read are
 * left out and listed. The same folder again gives the same library. Runs as the product itself.
 */
export async function importOccupations(
  folder: string,
  { edition = OCCUPATION_SOURCES.onet.edition, onProgress = () => {} }: Options = {},
  caller: Caller = { identity: { kind: "system" } },
): Promise<OccupationImport> {
  const set = await readSet(folder);
  return within(caller, async ({ tx }) => {
    const replaced = await removeOccupations(tx, OCCUPATION_SOURCES.onet.name);
    const facts = await writeJobs(tx, set, edition, (done) => onProgress("occupations", done));
    const codes = new Set(set.occupations.map((row) => row.code));
    const lines = readRows(folder, "titles.csv", parseTitleRow);
    const titles = await writeAllTitles(tx, lines, { codes, bad: set.bad }, (done) =>
      onProgress("titles", done),
    );
    const { surveyed, profiles, bad } = set;
    return {
      edition,
      replaced,
      occupations: codes.size,
      titles,
      surveyed,
      profiles: profiles.size,
      facts,
      bad,
    };
  });
}

async function writeJobs(
  tx: Tx,
  { occupations, profiles }: OccupationSet,
  edition: string,
  onDone: (done: number) => void,
): Promise<number> {
  let facts = 0;
  for (let i = 0; i < occupations.length; i += occupationsAtOnce) {
    const some = occupations.slice(i, i + occupationsAtOnce).map((row) => ({ ...row, edition }));
    await writeOccupations(tx, some);
    facts += await writeFacts(
      tx,
      some.flatMap((row) => occupationFacts(row, profiles)),
    );
    onDone(i + some.length);
  }
  return facts;
}

async function writeAllTitles(
  tx: Tx,
  lines: AsyncIterable<RowResult<OccupationTitle>>,
  { codes, bad }: { codes: ReadonlySet<string>; bad: RowError[] },
  onDone: (done: number) => void,
): Promise<number> {
  let [read, written] = [0, 0];
  for await (const batch of inBatches(lines, titlesAtOnce)) {
    const titles = batch.flatMap((line) => (line.ok ? [line.row] : []));
    bad.push(...batch.flatMap((line) => (line.ok ? [] : [line.error])));
    written += await writeTitles(
      tx,
      titles.filter((title) => codes.has(title.occupationCode)),
    );
    read += batch.length;
    onDone(read);
  }
  return written;
}
