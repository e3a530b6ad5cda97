// Draws prisma/seed/occupations/starter.json from the full occupation set (`tsx scripts/make-starter-library.ts <folder>`).
// Run again only when the choice of jobs or the release changes, then `biome format --write` the result and commit it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { OccupationFact, OccupationTitle } from "@/server/domain/occupations/fact";
import {
  OCCUPATION_COLUMNS,
  type OccupationRow,
  parseOccupationRow,
  parseTitleRow,
} from "@/server/domain/occupations/files";
import { occupationFacts, type Profile, parseProfile } from "@/server/domain/occupations/profiles";
import { missingColumns, type RowResult } from "@/server/domain/occupations/row-result";
import { mergeTitles, normalizeTitle } from "@/server/domain/occupations/search";
import { OCCUPATION_SOURCES } from "@/server/domain/occupations/sources";
import type { StarterFact, StarterJob } from "@/server/domain/occupations/starter";

const JOBS =
  `33-3051.00 33-2011.00 33-3012.00 33-9032.00 29-1141.00 29-2061.00 29-2042.00 31-1131.00 31-1121.00
31-1122.00 47-2061.00 47-2031.00 47-2111.00 47-2152.00 47-2181.00 47-2051.00 47-2073.00 47-2141.00 47-2081.00
49-3023.00 49-3031.00 49-9021.00 49-9051.00 49-9071.00 51-4121.00 51-4041.00 51-2092.00 51-3022.00 53-3032.00
53-3033.00 53-7062.00 53-7065.00 53-7051.00 53-7064.00 53-7081.00 43-5052.00 37-2011.00 37-2012.00 37-3011.00
35-2014.00 35-3031.00 41-2031.00 41-2011.00 45-2092.00`.split(/\s+/);

const OUT = "prisma/seed/occupations/starter.json";
const TITLES_PER_JOB = 18;

const folder = process.argv[2];
if (!folder) throw new Error("Name the folder of the full occupation set.");
const text = (name: string) => readFileSync(join(folder, name), "utf8");

function rowOf<Row>(result: RowResult<Row>): Row {
  if (result.ok) return result.row;
  const { file, line, column, reason } = result.error;
  throw new Error(`${file}, line ${line}, ${column}: ${reason}`);
}

function table<Row>(
  name: keyof typeof OCCUPATION_COLUMNS,
  read: (r: unknown, line: number) => RowResult<Row>,
) {
  const records: Record<string, string>[] = parse(text(name), { columns: true, bom: true });
  const missing = missingColumns(name, OCCUPATION_COLUMNS[name], Object.keys(records[0] ?? {}));
  if (missing[0]) throw new Error(`${name}: ${missing[0].reason}`);
  return records.map((record, index) => rowOf(read(record, index + 2)));
}

function readProfiles(): Map<string, Profile> {
  const entries: unknown[] = JSON.parse(text("job_profiles.json"));
  const profiles = entries.map((entry, index) => rowOf(parseProfile(entry, index + 1)));
  return new Map(profiles.map((profile) => [profile.orsCode, profile]));
}

/** The official title first, then the titles most sources use; long ones with their expansion in brackets left out. */
function chooseTitles(job: OccupationRow, titles: readonly OccupationTitle[]): [string, number][] {
  const own = mergeTitles(titles).filter((row) => !row.title.includes("(") && row.title.length <= 48);
  const official = normalizeTitle(job.title);
  const rest = own.filter((row) => row.titleKey !== official);
  rest.sort(
    (a, b) => b.sources - a.sources || a.title.length - b.title.length || a.title.localeCompare(b.title),
  );
  const sources = titles.find((row) => row.titleKey === official)?.sources ?? 1;
  return [
    [job.title, sources],
    ...rest.slice(0, TITLES_PER_JOB).map((row): [string, number] => [row.title, row.sources]),
  ];
}

function shortFact(fact: OccupationFact): StarterFact {
  const [from, to] = fact.typicalRange;
  const [high, highest] = fact.highRange;
  const plainRange = from === fact.typical && to === fact.typical;
  return {
    demand: fact.demandCode,
    ...(from ? { typical: fact.typical } : {}),
    ...(from && to && !plainRange ? { range: [from, to] } : {}),
    ...(high && highest ? { high: [high, highest] } : {}),
    ...(fact.publishedPct === null ? {} : { published: fact.publishedPct }),
    ...(fact.percentYes === null ? {} : { percentYes: fact.percentYes }),
    ...(fact.percentOfDay === null ? {} : { percentOfDay: fact.percentOfDay }),
    source: "ors",
  };
}

function jobOf(job: OccupationRow, titles: OccupationTitle[], profiles: Map<string, Profile>): StarterJob {
  const facts = occupationFacts(job, profiles).filter((fact) => fact.groupName === null);
  const profile = job.orsCodes.map((code) => profiles.get(code)).find((found) => found !== undefined);
  const { strength, strengthSource, strengthDetail } = job;
  return {
    code: job.code,
    title: job.title,
    source: "onet",
    strength: strength && { level: strength, source: strengthSource ?? "", detail: strengthDetail ?? "" },
    jobZone: job.jobZone,
    profile: profile ? { code: profile.orsCode, title: profile.orsTitle } : null,
    titles: chooseTitles(job, titles),
    facts: facts.map(shortFact),
  };
}

const occupations = new Map(table("occupations.csv", parseOccupationRow).map((row) => [row.code, row]));
const titles = Map.groupBy(table("titles.csv", parseTitleRow), (row) => row.occupationCode);
const profiles = readProfiles();
const jobs = JOBS.map((code) => {
  const job = occupations.get(code);
  if (!job) throw new Error(`${code} is not in occupations.csv.`);
  return jobOf(job, titles.get(code) ?? [], profiles);
});
writeFileSync(OUT, JSON.stringify({ sources: OCCUPATION_SOURCES, jobs }));
