import { agreedRates } from "@/server/domain/fees/hourly-rates";
import type { PlainDate } from "@/server/domain/plain-date";
import { writeRates } from "@/server/services/reference/write-rates";
import { transaction } from "@/server/services/transaction";
import type { Cast } from "./place-cast";

/** Dollars an hour that the demonstration's payers agreed where a state's own amounts are not known. Invented. */
const agreements = [
  ["meridian", "LA", "hardening", 58],
  ["meridian", "LA", "conditioning", 36],
  ["meridian", "TN", "hardening", 56],
  ["meridian", "TN", "conditioning", 34],
  ["meridian", "CA", "hardening", 66],
  ["meridian", "CA", "conditioning", 36],
  ["pelican", "LA", "hardening", 60],
  ["pelican", "LA", "conditioning", 35],
  ["pelican", "TN", "hardening", 57],
  ["pelican", "TN", "conditioning", 35],
] as const;

/** Stores each payer's agreements with any clinic, in force before the first of the earlier programs began. */
export async function placeAgreedRates(cast: Cast, now: Date): Promise<void> {
  const effectiveFrom = `${now.getUTCFullYear() - 2}-01-01` as PlainDate;
  const rates = agreements.flatMap(([payer, jurisdiction, program, dollars]) =>
    agreedRates({
      payerId: cast.organizations[payer],
      clinicId: null,
      jurisdiction,
      program,
      hourlyCents: dollars * 100,
      effectiveFrom,
    }),
  );
  await transaction({ kind: "system" }, ({ tx }) => writeRates(tx, rates));
}
