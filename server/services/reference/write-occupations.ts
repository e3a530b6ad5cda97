import type { Occupation, OccupationFact, OccupationTitle } from "@/server/domain/occupations/fact";
import { mergeTitles } from "@/server/domain/occupations/search";
import type { Tx } from "../transaction";

/** Adds occupations; those already there stay as they are. Returns the codes added. */
export async function writeOccupations({ sql }: Tx, occupations: readonly Occupation[]): Promise<string[]> {
  const rows = await sql<{ code: string }>(
    "write_occupations",
    `insert into occupation (code, title, strength, strength_source, strength_detail, job_zone, source, edition)
     select code, title, strength, "strengthSource", "strengthDetail", "jobZone", source, edition
     from jsonb_to_recordset($1::jsonb) as r(code text, title text, strength text, "strengthSource" text,
       "strengthDetail" text, "jobZone" int, source text, edition text)
     on conflict (code) do nothing returning code`,
    [JSON.stringify(occupations)],
  );
  return rows.map((row) => row.code);
}

/** Adds titles; of two with one key, the one that more sources use stays. Returns how many were written. */
export async function writeTitles({ sql }: Tx, titles: readonly OccupationTitle[]): Promise<number> {
  const rows = await sql<{ added: boolean }>(
    "write_occupation_titles",
    `insert into occupation_title as t (occupation_code, title, title_key, sources)
     select "occupationCode", title, "titleKey", sources
     from jsonb_to_recordset($1::jsonb) as r("occupationCode" text, title text, "titleKey" text, sources int)
     on conflict (occupation_code, title_key) do update set title = excluded.title, sources = excluded.sources
       where excluded.sources > t.sources
     returning (xmax = 0) as added`,
    [JSON.stringify(mergeTitles(titles))],
  );
  return rows.filter((row) => row.added).length;
}

/** Adds the published cells of occupations that have none yet; returns how many were written. */
export async function writeFacts({ sql }: Tx, facts: readonly OccupationFact[]): Promise<number> {
  const [row] = await sql<{ count: number }>(
    "write_occupation_facts",
    `with added as (
       insert into occupation_fact (occupation_code, demand_code, typical, typical_range, high_range, published_pct,
         percent_yes, percent_of_day, group_name, source, edition)
       select "occupationCode", "demandCode", typical, "typicalRange", "highRange", "publishedPct",
         "percentYes", "percentOfDay", "groupName", source, edition
       from jsonb_to_recordset($1::jsonb) as r("occupationCode" text, "demandCode" text, typical text,
         "typicalRange" text[], "highRange" text[], "publishedPct" float8, "percentYes" float8,
         "percentOfDay" float8, "groupName" text, source text, edition text)
       on conflict (occupation_code, demand_code) do nothing returning 1)
     select count(*)::int as count from added`,
    [JSON.stringify(facts)],
  );
  return row?.count ?? 0;
}

/** Removes what a source has said so far, with its titles and facts, so that a new edition takes its place. */
export async function removeOccupations({ sql }: Tx, source: string): Promise<number> {
  const [row] = await sql<{ count: number }>(
    "remove_occupations",
    "with gone as (delete from occupation where source = $1 returning 1) select count(*)::int as count from gone",
    [source],
  );
  return row?.count ?? 0;
}
