import { AppError } from "@/server/domain/errors";
import { type Cents, formatMoney } from "@/server/domain/money";
import { formatDayYear, type PlainDate } from "@/server/domain/plain-date";
import { codeLabel, type FeeLine, feeLine } from "./fee-line";
import { type FeeRate, findRate, type ProgramCode, type RateQuery } from "./rate";
import { type FeeSchedule, scheduleOf, shippedSchedules } from "./schedules.data";
import { chargeRates, lesserOfCharge, type StatedCharge } from "./stated-charge";

export type Price = { lines: FeeLine[]; totalCents: Cents };

export type PriceTerms = RateQuery &
  StatedCharge & {
    rates: readonly FeeRate[];
    schedules?: readonly FeeSchedule[];
  };

const codes: ProgramCode[] = ["97545", "97546"];

function rateFor(code: ProgramCode, terms: PriceTerms, schedule: FeeSchedule): FeeRate {
  const rate = findRate(terms.rates, code, terms) ?? findRate(chargeRates(terms, schedule), code, terms);
  if (rate) return rate;
  throw new AppError(
    "RULE",
    `No rate for ${code} work ${terms.program} in ${terms.jurisdiction} on ${formatDayYear(terms.serviceOn)}. ${schedule.whyNoRate} Import the schedule, or record the payer's agreed rate or the clinic's charge.`,
  );
}

function refuseMinutes(rate: FeeRate, minutes: number): void {
  const { minMinutesPerDay: least, maxMinutesPerDay: most } = rate;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 1440) {
    throw new AppError("BAD_INPUT", "A session lasts a whole number of minutes, from 1 to 1,440.", "minutes");
  }
  if (least !== null && minutes < least) {
    throw new AppError(
      "RULE",
      `A session of ${minutes} minutes has no price: ${codeLabel(rate)} is for the first ${least} minutes and the rule does not define a shorter session. Plan at least ${least} minutes.`,
      "minutes",
    );
  }
  if (most !== null && minutes > most) {
    throw new AppError(
      "RULE",
      `A day's session is paid up to ${most} minutes; plan no more than that.`,
      "minutes",
    );
  }
}

/**
 * The price of one session (rules.md §5), a line per code, each half up to the cent.
 * Refuses (RULE) where no rate is known or the rule does not define the session; BAD_INPUT for impossible minutes.
 */
export function priceSession(terms: PriceTerms & { minutes: number }): Price {
  const schedule = scheduleOf(terms.schedules ?? shippedSchedules, terms.jurisdiction);
  const lines = codes.map((code) => {
    const rate = rateFor(code, terms, schedule);
    refuseMinutes(rate, terms.minutes);
    return lesserOfCharge(feeLine(rate, terms.minutes), terms, schedule);
  });
  return { lines, totalCents: sum(lines) };
}

const sum = (lines: readonly FeeLine[]) => lines.reduce((total, line) => total + line.amountCents, 0);

/** Sessions of one length; `serviceOn` when they fall under another day's rates than the stay's first. */
export type SessionBlock = { minutes: number; count: number; serviceOn?: PlainDate };

function times(line: FeeLine, count: number): FeeLine {
  const amountCents = line.amountCents * count;
  return {
    ...line,
    units: line.units * count,
    quarterHours: line.quarterHours === null ? null : line.quarterHours * count,
    minutes: line.minutes * count,
    amountCents,
    sentence: `${count} × (${line.sentence})`,
  };
}

function merged(one: FeeLine, other: FeeLine): FeeLine {
  return {
    ...one,
    units: one.units + other.units,
    quarterHours: one.quarterHours === null ? null : one.quarterHours + (other.quarterHours ?? 0),
    minutes: one.minutes + other.minutes,
    amountCents: one.amountCents + other.amountCents,
    sentence: `${one.sentence} + ${other.sentence}`,
  };
}

function blockLines(terms: PriceTerms, block: SessionBlock, index: number): FeeLine[] {
  const { minutes, count, serviceOn = terms.serviceOn } = block;
  if (!Number.isInteger(count) || count < 0) {
    throw new AppError(
      "BAD_INPUT",
      "The number of sessions is a whole number, 0 or more.",
      `sessions.${index}.count`,
    );
  }
  if (count === 0) return [];
  return priceSession({ ...terms, minutes, serviceOn }).lines.map((line) => times(line, count));
}

/**
 * The price of a stay: each session priced on its own, lines of the same rate added up.
 * Splitting a stay into blocks does not change its price. Errors as priceSession.
 */
export function priceStay(terms: PriceTerms & { sessions: readonly SessionBlock[] }): Price {
  const byRate = new Map<string, FeeLine>();
  for (const line of terms.sessions.flatMap((block, index) => blockLines(terms, block, index))) {
    const before = byRate.get(line.rate.id);
    byRate.set(line.rate.id, before ? merged(before, line) : line);
  }
  const lines = [...byRate.values()];
  return { lines, totalCents: sum(lines) };
}

/** "97545-WH-CA · 20 u · $2,560": a fee line in one row of text. */
export function feeLineLabel(line: FeeLine): string {
  return `${codeLabel(line)} · ${line.units} u · ${formatMoney(line.amountCents)}`;
}
