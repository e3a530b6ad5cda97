import { stringify } from "csv-stringify/sync";
import { RATE_COLUMN_NAMES, type RateColumn } from "@/server/interop/csv/rate-columns";

export type RateFileLine = Partial<Record<RateColumn, string>>;

/** Texas hardening of accredited clinics beyond the first block, at $66 an hour. */
export const beyond: RateFileLine = {
  jurisdiction: "TX",
  code: "97546",
  modifiers: "WH CA",
  program: "hardening",
  accredited: "yes",
  basis: "per_hour",
  amount: "66.00",
  first_block_minutes: "120",
  increment_minutes: "15",
  rounding: "nearest",
  min_minutes_a_day: "120",
  source: "28 TAC 134.230, 2027 table",
  status: "seen",
};
export const first: RateFileLine = { ...beyond, code: "97545", increment_minutes: "", rounding: "" };

/** Both codes of a payer's contract in Louisiana at so many dollars an hour. */
export function contract(amount: string, clinic = ""): RateFileLine[] {
  const own = { jurisdiction: "LA", accredited: "any", modifiers: "", amount, clinic };
  const said = { source: "Agreement of 3 Nov 2026", status: "policy" };
  return [
    { ...first, ...own, ...said },
    { ...beyond, ...own, ...said },
  ];
}

/** The lines as a file that is sent, in force from 1 Jan 2027 unless said. */
export function rateFile(lines: readonly RateFileLine[], effectiveOn = "2027-01-01") {
  const content = Buffer.from(stringify([...lines], { header: true, columns: RATE_COLUMN_NAMES })).toString(
    "base64",
  );
  return { fileName: "rates.csv", content, effectiveOn };
}
