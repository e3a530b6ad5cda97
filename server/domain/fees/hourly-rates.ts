import type { FeeRate, ProgramCode } from "./rate";

/** What an hourly price for both codes must say; the rest is the practice: two hours first, then quarter hours. */
export type HourlyTerms = Pick<
  FeeRate,
  "jurisdiction" | "program" | "accredited" | "effectiveFrom" | "effectiveTo" | "source" | "status"
> & { id: string; hourlyCents: number } & Partial<Pick<FeeRate, "payerId" | "clinicId" | "modifiers">>;

/**
 * The two rates of an hourly price: 97545 for the first two hours of a session, 97546 for each further hour,
 * by the quarter hour (8–22 minutes are one). A session under two hours is not priced.
 */
export function hourlyRates(terms: HourlyTerms): [FeeRate, FeeRate] {
  const { id, hourlyCents, payerId = null, clinicId = null, modifiers = [], ...rest } = terms;
  const rate = (code: ProgramCode, incrementMinutes: number | null): FeeRate => ({
    ...rest,
    id: `${id}-${code}`,
    payerId,
    clinicId,
    code,
    modifiers,
    basis: "per_hour",
    amountCents: hourlyCents,
    firstBlockMinutes: 120,
    incrementMinutes,
    rounding: "nearest",
    minMinutesPerDay: 120,
    maxMinutesPerDay: null,
  });
  return [rate("97545", null), rate("97546", 15)];
}

/** A payer's agreed hourly rate (cents) with a clinic or, with `clinicId` null, with any clinic. Policy, never law. */
export function agreedRates(terms: {
  payerId: string;
  clinicId: string | null;
  jurisdiction: string;
  program: FeeRate["program"];
  hourlyCents: number;
  effectiveFrom: FeeRate["effectiveFrom"];
  effectiveTo?: FeeRate["effectiveTo"];
}): [FeeRate, FeeRate] {
  const { payerId, clinicId, jurisdiction, program, effectiveFrom } = terms;
  return hourlyRates({
    effectiveTo: null,
    ...terms,
    id: ["agreed", payerId, clinicId ?? "any", jurisdiction, program, effectiveFrom].join("-"),
    accredited: null,
    source: "by agreement",
    status: "policy",
  });
}
