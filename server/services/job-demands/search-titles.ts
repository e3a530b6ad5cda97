import { z } from "zod";
import {
  normalizeTitle,
  type RankedTitle,
  rankTitles,
  type TitleCandidate,
} from "../../domain/occupations/search";
import { OCCUPATION_ATTRIBUTION } from "../../domain/occupations/sources";
import { query } from "../query";

type Occupation = { code: string; title: string; strength: string | null };

export type FoundTitle = RankedTitle & { occupationTitle: string; strength: string | null };
export type FoundTitles = { titles: FoundTitle[]; attribution: string };

// Titles that begin like the words typed, that hold every word, or that may be a slip of the keyboard away.
const candidatesSql = `
  (select occupation_code, title, title_key, sources from occupation_title where title_key like $1 order by sources desc limit 200)
  union (select occupation_code, title, title_key, sources from occupation_title where title_key like all ($2::text[])
    order by sources desc limit 300)
  union (select occupation_code, title, title_key, sources from occupation_title where title_key like $3
    order by sources desc limit 600)`;

type Row = { occupation_code: string; title: string; title_key: string; sources: number };

/** The pick list for a job's title as it is typed: the best title of each occupation. */
export const searchTitles = query({
  name: "searchTitles",
  permission: "occupations:read",
  input: z.object({
    title: z.string().max(120, { error: "A job's title has at most 120 characters; shorten it." }),
  }),
  views: null,
  async run({ tx }, { title }): Promise<FoundTitles> {
    const key = normalizeTitle(title);
    if (key.length < 2) return { titles: [], attribution: OCCUPATION_ATTRIBUTION };
    const words = key.split(" ").map((word) => `%${word}%`);
    const rows = await tx.sql<Row>("title_candidates", candidatesSql, [
      `${key}%`,
      words,
      `${key.slice(0, 3)}%`,
    ]);
    const ranked = rankTitles(title, rows.map(candidate));
    const occupations = await tx.sql<Occupation>(
      "ranked_occupations",
      "select code, title, strength from occupation where code = any($1)",
      [ranked.map(({ occupationCode }) => occupationCode)],
    );
    return {
      titles: ranked.map((found) => withOccupation(found, occupations)),
      attribution: OCCUPATION_ATTRIBUTION,
    };
  },
});

function candidate(row: Row): TitleCandidate {
  return {
    occupationCode: row.occupation_code,
    title: row.title,
    titleKey: row.title_key,
    sources: row.sources,
  };
}

function withOccupation(found: RankedTitle, occupations: readonly Occupation[]): FoundTitle {
  const own = occupations.find(({ code }) => code === found.occupationCode);
  return { ...found, occupationTitle: own?.title ?? found.title, strength: own?.strength ?? null };
}
