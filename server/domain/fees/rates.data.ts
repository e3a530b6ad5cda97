import type { PlainDate } from "@/server/domain/plain-date";
import { hourlyRates } from "./hourly-rates";
import type { FeeRate, ProgramKind } from "./rate";

function texas(program: ProgramKind, modifier: string, accredited: boolean, hourlyCents: number): FeeRate[] {
  const share = accredited
    ? "accredited: 100 % of the hourly rate"
    : "not accredited: 80 % of the hourly rate";
  return hourlyRates({
    id: `TX-2016-${modifier}${accredited ? "-CA" : ""}`,
    jurisdiction: "TX",
    program,
    accredited,
    modifiers: accredited ? [modifier, "CA"] : [modifier],
    hourlyCents,
    effectiveFrom: "2016-09-01" as PlainDate,
    effectiveTo: null,
    source: `28 TAC 134.230 (${share}; dollar rate and 15-minute rounding not verified)`,
    status: "unverified",
  });
}

/**
 * The shipped public rates (rules.md §5). Texas, services from 2016-09-01: hardening $64/h, conditioning $36/h,
 * 80 % of it without accreditation. Other states' amounts are not known: an admin imports them or a payer agrees a rate.
 */
export const shippedRates: readonly FeeRate[] = [
  ...texas("hardening", "WH", true, 6400),
  ...texas("hardening", "WH", false, 5120),
  ...texas("conditioning", "WC", true, 3600),
  ...texas("conditioning", "WC", false, 2880),
];
