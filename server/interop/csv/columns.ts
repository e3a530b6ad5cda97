import { BANDS, DEMAND_KINDS, DEMAND_SOURCES, DIRECTIONS, UNITS } from "@/server/domain/job-demands/demand";
import { EXCUSE_CODES } from "@/server/domain/progress/excuse";

export type Column = {
  /** The header must hold it; any other column may be left out of the file. */
  needed: boolean;
  meaning: string;
  example: string;
};

/** The documented columns of one kind of file, by name. */
export type FileColumns<Name extends string> = Readonly<Record<Name, Column>>;

export const namesOf = <Name extends string>(columns: FileColumns<Name>) => Object.keys(columns) as Name[];

export const one = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(", ");
export const may = (meaning: string, example = ""): Column => ({ needed: false, meaning, example });
export const must = (meaning: string, example: string): Column => ({ needed: true, meaning, example });

/** A clinic's evidence file: one row for each demand of each week of each program. docs/import.md prints this. */
export const EVIDENCE_COLUMNS = {
  claim_number: must("The payer's claim number; dashes, spaces and case do not matter.", "TX-4471-0092"),
  program_number: may("The portal's program number, only where a claim has several live programs."),
  week: must("`0` for the baseline, then the program week.", "1"),
  reported_on: must("The day of the baseline or weekly report.", "2026-11-20"),
  sessions_planned: may("Sessions planned in the week; needed from week 1.", "5"),
  sessions_attended: may("Sessions attended in the week; needed from week 1.", "5"),
  excuse: may(`Why attendance fell short: ${one(EXCUSE_CODES)}; or empty.`),
  demand_code: must("The demand's short code, the same in every week.", "drag_25ft"),
  demand_label: may("The demand in words, without its amount. Needed for a new demand.", "drag, 25 ft"),
  kind: may(`${one(DEMAND_KINDS)}. Needed for a new demand.`, "load"),
  unit: may(`${one(UNITS)}. Needed for a new demand.`, "lb"),
  direction: may(`${one(DIRECTIONS)}; empty is \`at_least\`.`, "at_least"),
  required: may("What the job asks for, in the unit. Needed for a new demand.", "165"),
  band: may(`How often a load is handled: ${one(BANDS)}; or empty.`, "occasional"),
  height: may("The height range of a lift, in words; or empty."),
  essential: may("`yes` or `no`; empty is `no`.", "yes"),
  weight: may("Weight in the job match; empty is `1`.", "1"),
  source: may(`Where the demand comes from: ${one(DEMAND_SOURCES)}; empty is \`job_analysis\`.`, "employer"),
  measured: must("What the worker did, in the unit; empty is not tested, and 0 never means that.", "101"),
  measured_band: may("The band at which it was measured; empty is the demand's own."),
  tested_on: may("The day of the test; empty is the day of the report.", "2026-11-19"),
  tester: may("Who tested; needed beside a measurement.", "J. Rivera, PT"),
  method: may("How it was tested; or empty.", "drag sled"),
  effort_valid: may("`yes`, `no`, or empty for not judged.", "yes"),
} as const satisfies Record<string, Column>;

export type ColumnName = keyof typeof EVIDENCE_COLUMNS;
export const COLUMN_NAMES = namesOf(EVIDENCE_COLUMNS);
