import type { RuleStatus } from "@/server/domain/jurisdictions/rule";
import { type Cents, formatMoney, roundHalfUp } from "@/server/domain/money";
import type { FeeRate } from "./rate";

/** What a line keeps of its rate beside what it says itself; lines priced before the terms were kept have the first three. */
type KeptRate = Pick<FeeRate, "id" | "basis" | "amountCents"> & Partial<RateTerms>;
type RateTerms = Omit<FeeRate, "id" | "basis" | "amountCents" | "code" | "modifiers" | "source" | "status">;

/** One code of a session or stay, priced. `units` of 97546 are hours, in quarters; `quarterHours` is null for 97545. */
export type FeeLine = {
  code: string;
  modifiers: string[];
  units: number;
  quarterHours: number | null;
  minutes: number;
  amountCents: Cents;
  /** The rate as it stood when the line was priced. */
  rate: KeptRate;
  /** What an accredited clinic is paid by the same schedule, where this one is not. */
  accreditedCents?: Cents;
  /** The formula with its numbers. */
  sentence: string;
  source: string;
  status: RuleStatus;
};

const rounders = { nearest: Math.round, down: Math.floor, up: Math.ceil };

/** "97545-WH-CA": the code with its modifiers, as it stands on a bill. */
export function codeLabel(line: { code: string; modifiers: readonly string[] }): string {
  return [line.code, ...line.modifiers].join("-");
}

/** A day is paid up to the rate's most minutes. */
function paidMinutes({ maxMinutesPerDay: most }: FeeRate, minutes: number): number {
  return most === null ? minutes : Math.min(minutes, most);
}

/** Whole increments of the time beyond the first block; a part of one is rounded, but never past the day's most minutes. */
function incrementsOf(rate: FeeRate, incrementMinutes: number, minutes: number): number {
  const { firstBlockMinutes: first, maxMinutesPerDay: most } = rate;
  const increments = rounders[rate.rounding](Math.max(0, minutes - first) / incrementMinutes);
  return most === null ? increments : Math.min(increments, Math.floor((most - first) / incrementMinutes));
}

function unitsOf(rate: FeeRate, minutes: number): { units: number; billedMinutes: number } {
  const { firstBlockMinutes, incrementMinutes } = rate;
  if (incrementMinutes === null) return { units: 1, billedMinutes: firstBlockMinutes };
  const increments = incrementsOf(rate, incrementMinutes, minutes);
  const billedMinutes = increments * incrementMinutes;
  return { units: rate.basis === "per_hour" ? billedMinutes / 60 : increments, billedMinutes };
}

function formula(rate: FeeRate, units: number, billedMinutes: number): string {
  if (rate.basis === "per_unit") return `${units} × ${formatMoney(rate.amountCents, { cents: true })}`;
  return `${billedMinutes / 60} h × ${formatMoney(rate.amountCents, { cents: true })} an hour`;
}

function cappedNote({ maxMinutesPerDay: most }: FeeRate, minutes: number): string {
  return most !== null && minutes > most ? ` (${minutes} min, paid up to ${most})` : "";
}

/** Prices one code of one session of so many minutes, half up to the cent. */
export function feeLine(rate: FeeRate, minutes: number): FeeLine {
  const { units, billedMinutes } = unitsOf(rate, paidMinutes(rate, minutes));
  const quantity = rate.basis === "per_hour" ? billedMinutes / 60 : units;
  const amountCents = roundHalfUp(rate.amountCents * quantity);
  const { code, modifiers, source, status, ...kept } = rate;
  return {
    code,
    modifiers,
    units,
    quarterHours: rate.incrementMinutes === null ? null : billedMinutes / 15,
    minutes: billedMinutes,
    amountCents,
    rate: kept,
    sentence: `${codeLabel(rate)}: ${formula(rate, units, billedMinutes)} = ${formatMoney(amountCents, { cents: true })}${cappedNote(rate, minutes)}`,
    source,
    status,
  };
}

/** The rates that lines were priced by, as they stood; null where a line does not keep its rate's terms. */
export function ratesOf(lines: readonly FeeLine[]): FeeRate[] | null {
  const rates = lines.map(({ rate, code, modifiers, source, status }) => ({
    ...rate,
    code,
    modifiers,
    source,
    status,
  }));
  return rates.every((rate): rate is FeeRate => rate.effectiveFrom !== undefined) && rates.length > 0
    ? rates
    : null;
}
