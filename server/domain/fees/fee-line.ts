import type { RuleStatus } from "@/server/domain/jurisdictions/rule";
import { type Cents, formatMoney, roundHalfUp } from "@/server/domain/money";
import type { FeeRate } from "./rate";

/** One code of a session or stay, priced. `units` of 97546 are hours, in quarters; `quarterHours` is null for 97545. */
export type FeeLine = {
  code: string;
  modifiers: string[];
  units: number;
  quarterHours: number | null;
  minutes: number;
  amountCents: Cents;
  rate: { id: string; basis: FeeRate["basis"]; amountCents: Cents };
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

function unitsOf(rate: FeeRate, minutes: number): { units: number; billedMinutes: number } {
  const { firstBlockMinutes, incrementMinutes } = rate;
  if (incrementMinutes === null) return { units: 1, billedMinutes: firstBlockMinutes };
  const increments = rounders[rate.rounding](Math.max(0, minutes - firstBlockMinutes) / incrementMinutes);
  const billedMinutes = increments * incrementMinutes;
  return { units: rate.basis === "per_hour" ? billedMinutes / 60 : increments, billedMinutes };
}

function formula(rate: FeeRate, units: number, billedMinutes: number): string {
  if (rate.basis === "per_unit") return `${units} × ${formatMoney(rate.amountCents, { cents: true })}`;
  return `${billedMinutes / 60} h × ${formatMoney(rate.amountCents, { cents: true })} an hour`;
}

/** Prices one code of one session of so many minutes, half up to the cent. */
export function feeLine(rate: FeeRate, minutes: number): FeeLine {
  const { units, billedMinutes } = unitsOf(rate, minutes);
  const quantity = rate.basis === "per_hour" ? billedMinutes / 60 : units;
  const amountCents = roundHalfUp(rate.amountCents * quantity);
  return {
    code: rate.code,
    modifiers: rate.modifiers,
    units,
    quarterHours: rate.incrementMinutes === null ? null : billedMinutes / 15,
    minutes: billedMinutes,
    amountCents,
    rate: { id: rate.id, basis: rate.basis, amountCents: rate.amountCents },
    sentence: `${codeLabel(rate)}: ${formula(rate, units, billedMinutes)} = ${formatMoney(amountCents, { cents: true })}`,
    source: rate.source,
    status: rate.status,
  };
}
