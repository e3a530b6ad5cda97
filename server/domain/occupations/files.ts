import { z } from "zod";
import { Occupation, type OccupationTitle } from "./fact";
import { parseRow, type RowResult } from "./row-result";
import { normalizeTitle } from "./search";
import { OCCUPATION_SOURCES } from "./sources";

/** The files of the full occupation set and the columns read from them; others are ignored. */
export const OCCUPATION_COLUMNS = {
  "occupations.csv": [
    "code",
    "title",
    "strength",
    "strength_source",
    "strength_detail",
    "ors_codes",
    "job_zone",
  ],
  "titles.csv": ["title", "code", "n_sources"],
  "ors_occupations.csv": ["ors_code", "ors_title", "is_group", "onet_code"],
} as const;

/** An occupation and the survey profiles that describe it, the best first. */
export type OccupationRow = Occupation & { orsCodes: string[] };

const text = z.string("is missing").trim();
const orNull = text.transform((value) => value || null);
const listed = text.transform((value) => value.split(";").filter(Boolean));
const shape = Occupation.shape;

const OccupationColumns = z
  .object({
    code: text.pipe(shape.code),
    title: text.pipe(shape.title),
    strength: orNull.pipe(shape.strength),
    strength_source: orNull,
    strength_detail: orNull,
    ors_codes: listed,
    job_zone: orNull.transform((value) => (value === null ? null : Number(value))).pipe(shape.jobZone),
  })
  .transform((row): OccupationRow => {
    const { name: source, edition } = OCCUPATION_SOURCES.onet;
    const { code, title, strength, strength_source, strength_detail, job_zone } = row;
    const first = strength_source?.replace(/^ORS /, "");
    const orsCodes = row.ors_codes.toSorted((a, b) => Number(b === first) - Number(a === first));
    return {
      code,
      title,
      strength,
      strengthSource: strength_source,
      strengthDetail: strength_detail,
      jobZone: job_zone,
      source,
      edition,
      orsCodes,
    };
  });

const TitleColumns = z
  .object({
    title: text.min(1, "is empty"),
    code: text.pipe(shape.code),
    n_sources: text.regex(/^[1-9]\d{0,3}$/, "is not a number of sources").transform(Number),
  })
  .transform(
    ({ title, code, n_sources }): OccupationTitle => ({
      occupationCode: code,
      title,
      titleKey: normalizeTitle(title),
      sources: n_sources,
    }),
  );

/** One survey occupation, or (`isGroup`) a group of them such as "Protective Service Occupations". */
export type OrsRow = { orsCode: string; title: string; isGroup: boolean; onetCode: string | null };

const OrsColumns = z
  .object({
    ors_code: text.pipe(shape.code),
    ors_title: text.min(1, "is empty"),
    is_group: z.enum(["0", "1"], "is neither 0 nor 1"),
    onet_code: orNull.pipe(shape.code.nullable()),
  })
  .transform(
    (row): OrsRow => ({
      orsCode: row.ors_code,
      title: row.ors_title,
      isGroup: row.is_group === "1",
      onetCode: row.onet_code,
    }),
  );

export function parseOccupationRow(record: unknown, line: number): RowResult<OccupationRow> {
  return parseRow(OccupationColumns, record, { file: "occupations.csv", line });
}

export function parseTitleRow(record: unknown, line: number): RowResult<OccupationTitle> {
  return parseRow(TitleColumns, record, { file: "titles.csv", line });
}

export function parseOrsRow(record: unknown, line: number): RowResult<OrsRow> {
  return parseRow(OrsColumns, record, { file: "ors_occupations.csv", line });
}
