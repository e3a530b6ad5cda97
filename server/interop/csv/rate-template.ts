import type { FeeRate } from "@/server/domain/fees/rate";
import { RATE_COLUMN_NAMES, RATE_COLUMNS, type RateColumn } from "./rate-columns";
import { csvTemplate } from "./template";

type Line = Record<RateColumn, string>;

const text = (value: number | string | null) => (value === null ? "" : String(value));
const accreditedText = (accredited: boolean | null) =>
  accredited === null ? "any" : accredited ? "yes" : "no";

/** A rate as the file's line that would bring it; `clinic` is the name of the clinic it is agreed with. */
export function rateLine(rate: FeeRate, clinic: string | null): Line {
  return {
    jurisdiction: rate.jurisdiction,
    code: rate.code,
    modifiers: rate.modifiers.join(" "),
    program: rate.program,
    accredited: accreditedText(rate.accredited),
    basis: rate.basis,
    amount: (rate.amountCents / 100).toFixed(2),
    first_block_minutes: text(rate.firstBlockMinutes),
    increment_minutes: text(rate.incrementMinutes),
    rounding: rate.incrementMinutes === null ? "" : rate.rounding,
    min_minutes_a_day: text(rate.minMinutesPerDay),
    max_minutes_a_day: text(rate.maxMinutesPerDay),
    effective_from: rate.effectiveFrom,
    effective_to: text(rate.effectiveTo),
    source: rate.source,
    status: rate.status,
    clinic: clinic ?? "",
  };
}

const beyond = Object.fromEntries(
  RATE_COLUMN_NAMES.map((name) => [name, RATE_COLUMNS[name].example]),
) as Line;
const first: Line = { ...beyond, code: "97545", increment_minutes: "", rounding: "" };

/** The CSV to start from: lines of the rates given, or two invented ones, to overwrite. */
export function rateTemplate(lines: readonly Line[] = []): string {
  return csvTemplate(RATE_COLUMN_NAMES, lines.length > 0 ? lines : [first, beyond]);
}
