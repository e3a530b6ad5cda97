import { z } from "zod";
import { DRAFTED_DEMANDS } from "./demand-catalog";
import type { OccupationFact } from "./fact";
import type { OccupationRow } from "./files";
import { parseRow, type RowResult } from "./row-result";
import { OCCUPATION_SOURCES } from "./sources";

const code = z.string("is missing").regex(/^\d{2}-\d{4}\.\d{2}$/, "is not a code like 33-3051.01");
const range = z.array(z.string("is not a category"), "is not a list").length(2, "is not a pair [low, high]");
// Published shares are rounded cell by cell, so they may add up to a little over 100.
const percent = z.number("is not a number").min(0, "is below 0").max(101, "is above 100");

const Cell = z
  .object({
    typical: z.string("is not a category").nullable().default(null),
    typical_range: range.optional(),
    high_range: range.optional(),
    published_pct: percent.nullable().default(null),
    percent_yes: percent.nullable().default(null),
    percent_of_day: percent.nullable().default(null),
  })
  .transform((cell) => ({
    typical: cell.typical,
    typicalRange: cell.typical_range ?? [],
    highRange: cell.high_range ?? [],
    publishedPct: cell.published_pct,
    percentYes: cell.percent_yes,
    percentOfDay: cell.percent_of_day,
  }));

/** One entry of job_profiles.json: what the survey publishes of one of its occupations, or of a group. */
const Profile = z.object({
  orsCode: code,
  orsTitle: z.string("is missing").min(1, "is empty"),
  demands: z.record(
    z.string().regex(/^[a-z_]+$/, "is not a demand's code"),
    Cell,
    "is not a list of demands",
  ),
});
export type Profile = z.infer<typeof Profile>;

export function parseProfile(entry: unknown, entryNumber: number): RowResult<Profile> {
  return parseRow(Profile, entry, { file: "job_profiles.json", line: entryNumber });
}

/** "33-3051.01" → "33-9999.99", the survey's code of the whole major group. */
function groupCode(orsCode: string): string {
  return `${orsCode.slice(0, 2)}-9999.99`;
}

function facts(occupationCode: string, profile: Profile, groupName: string | null): OccupationFact[] {
  return Object.entries(profile.demands).map(([demandCode, cell]) => ({
    occupationCode,
    demandCode,
    ...cell,
    groupName,
    source: `ORS ${profile.orsCode} ${profile.orsTitle}`,
    edition: OCCUPATION_SOURCES.ors.edition,
  }));
}

/**
 * The facts of one occupation: its best profile's cells, and where that has none, its group's, named as such.
 * No profile → no facts: a group alone does not stand in for a whole job.
 */
export function occupationFacts(
  occupation: Pick<OccupationRow, "code" | "orsCodes">,
  profiles: ReadonlyMap<string, Profile>,
): OccupationFact[] {
  const own = occupation.orsCodes
    .map((orsCode) => profiles.get(orsCode))
    .find((found) => found !== undefined);
  if (!own) return [];
  const group = profiles.get(groupCode(own.orsCode));
  const missing = DRAFTED_DEMANDS.filter((demand) => !(demand.code in own.demands)).map(({ code }) => code);
  const standIns = group
    ? facts(occupation.code, group, group.orsTitle).filter((fact) => missing.includes(fact.demandCode))
    : [];
  return [...facts(occupation.code, own, null), ...standIns];
}
