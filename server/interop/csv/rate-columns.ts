import { type FileColumns, may, must, namesOf, one } from "./columns";

const statuses = "`seen` (read in the text), `secondary`, `unverified`; a payer's contract is `policy`";

/** A file of fee rates: one row for each code of each program kind. docs/rates.md prints this. */
export const RATE_COLUMNS = {
  jurisdiction: must("The state's postal code.", "TX"),
  code: must(`${one(["97545", "97546"])}: the first block of a session, and the time beyond it.`, "97546"),
  modifiers: may("Modifiers on the bill, separated by blanks; or empty.", "WH CA"),
  program: must(one(["hardening", "conditioning"]), "hardening"),
  accredited: must("Whether it holds for accredited clinics: `yes`, `no` or `any`.", "yes"),
  basis: must(one(["per_hour", "per_unit"]), "per_hour"),
  amount: must("Dollars and cents for the hour or the unit.", "64.00"),
  first_block_minutes: must("Minutes of a session that 97545 pays; the same on the line of 97546.", "120"),
  increment_minutes: may("Minutes of an increment beyond the first block; for 97546 only.", "15"),
  rounding: may(
    `How a part of an increment counts: ${one(["nearest", "down", "up"])}; empty is \`nearest\`.`,
    "nearest",
  ),
  min_minutes_a_day: may("A shorter session has no price; or empty.", "120"),
  max_minutes_a_day: may("Minutes of a day that are paid at most; or empty."),
  effective_from: may("The first day of service; empty is the import's effective date.", "2027-01-01"),
  effective_to: may("The last day of service; or empty.", ""),
  source: must("Where the rate is written.", "28 TAC 134.230"),
  status: must(`How the rate is known: ${statuses}.`, "seen"),
  clinic: may("A payer's contract only: the clinic's name as the portal has it; empty is any clinic."),
} as const satisfies FileColumns<string>;

export type RateColumn = keyof typeof RATE_COLUMNS;
export const RATE_COLUMN_NAMES = namesOf(RATE_COLUMNS);
