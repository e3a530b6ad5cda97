import type { RuleStatus } from "@/server/domain/jurisdictions/rule";
import type { PlainDate } from "@/server/domain/plain-date";

export type ProgramKind = "hardening" | "conditioning";
export type ProgramCode = "97545" | "97546";

/**
 * One dated, cited rate. Plain JSON, so that a row can come from the database or a CSV.
 * With `incrementMinutes` null it prices the first block once a session; otherwise the time beyond the first block.
 */
export type FeeRate = {
  id: string;
  jurisdiction: string;
  /** A payer's or clinic's own rate, by agreement; null is the public schedule. */
  payerId: string | null;
  clinicId: string | null;
  code: ProgramCode;
  modifiers: string[];
  program: ProgramKind;
  /** null holds for accredited and other clinics alike. */
  accredited: boolean | null;
  basis: "per_hour" | "per_unit";
  amountCents: number;
  firstBlockMinutes: number;
  incrementMinutes: number | null;
  /** How a part of an increment counts; `nearest` with 15 minutes: 8–22 minutes are one. */
  rounding: "nearest" | "down" | "up";
  minMinutesPerDay: number | null;
  maxMinutesPerDay: number | null;
  effectiveFrom: PlainDate;
  /** The last day of service priced so. */
  effectiveTo: PlainDate | null;
  source: string;
  status: RuleStatus;
};

export type RateQuery = {
  jurisdiction: string;
  program: ProgramKind;
  accredited: boolean;
  serviceOn: PlainDate;
  payerId?: string | null;
  clinicId?: string | null;
};

const applies = (rate: FeeRate, query: RateQuery) =>
  rate.jurisdiction === query.jurisdiction &&
  rate.program === query.program &&
  (rate.accredited === null || rate.accredited === query.accredited) &&
  (rate.payerId === null || rate.payerId === query.payerId) &&
  (rate.clinicId === null || rate.clinicId === query.clinicId) &&
  rate.effectiveFrom <= query.serviceOn &&
  (rate.effectiveTo === null || query.serviceOn <= rate.effectiveTo);

/** An agreement of payer and clinic speaks before one of either, and both before the schedule; then the newest. */
function rank(rate: FeeRate): string {
  const own = (rate.payerId ? 2 : 0) + (rate.clinicId ? 1 : 0);
  return `${own}${rate.accredited === null ? 0 : 1}${rate.effectiveFrom}`;
}

/** Whose price it is: by agreement, by a clinic's own charge, or by the state's schedule. */
export function rateOrigin(
  rate: Pick<FeeRate, "id" | "payerId" | "clinicId">,
): "contract" | "charge" | "schedule" {
  if (rate.payerId || rate.clinicId) return "contract";
  return rate.id.startsWith("charge-") ? "charge" : "schedule";
}

/** The rate that prices a code on a day of service, or null when none is known. */
export function findRate(rates: readonly FeeRate[], code: ProgramCode, query: RateQuery): FeeRate | null {
  return rates
    .filter((rate) => rate.code === code && applies(rate, query))
    .reduce<FeeRate | null>((best, rate) => (best && rank(best) >= rank(rate) ? best : rate), null);
}
