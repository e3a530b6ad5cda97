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
  const { minMinutesPerDay: least } = rate;
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
}

/** What the same schedule pays an accredited clinic for the code, where this clinic is not: the share is then shown. */
function accreditedTwin(rate: FeeRate, terms: PriceTerms): Pick<FeeLine, "accreditedCents"> {
  if (rate.accredited !== false) return {};
  const twin = findRate(terms.rates, rate.code, { ...terms, accredited: true });
  const same = twin && twin.payerId === rate.payerId && twin.clinicId === rate.clinicId;
  return same && twin.basis === rate.basis ? { accreditedCents: twin.amountCents } : {};
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
    const line = { ...feeLine(rate, terms.minutes), ...accreditedTwin(rate, terms) };
    return lesserOfCharge(line, terms, schedule);
  });
  return { lines, totalCents: sum(lines) };
}

const sum = (lines: readonly FeeLine[]) => lines.reduce((total, line) => total + line.amountCents, 0);

/** Sessions of one length; `serviceOn` when they fall under another day's rates than the stay's first. */
export type SessionBlock = { minutes: number; count: number; serviceOn?: PlainDate };

/** Each planned session as a block of its own, priced on its day. */
export function blocksOf(sessions: readonly { minutes: number; on: PlainDate }[]): SessionBlock[] {
  return sessions.map(({ minutes, on }) => ({ minutes, count: 1, serviceOn: on }));
}

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

type CountedLine = { line: FeeLine; count: number };

function sessionLines(terms: PriceTerms, block: SessionBlock, index: number): CountedLine[] {
  const { minutes, count, serviceOn = terms.serviceOn } = block;
  if (!Number.isInteger(count) || count < 0) {
    throw new AppError(
      "BAD_INPUT",
      "The number of sessions is a whole number, 0 or more.",
      `sessions.${index}.count`,
    );
  }
  if (count === 0) return [];
  return priceSession({ ...terms, minutes, serviceOn }).lines.map((line) => ({ line, count }));
}

/** Equal sessions under the same rate are counted together, however the stay is cut. */
function countedTogether(lines: readonly CountedLine[]): FeeLine[] {
  const equal = Map.groupBy(lines, ({ line }) => `${line.rate.id} ${line.sentence}`);
  return [...equal.values()].flatMap(([first, ...rest]) =>
    first
      ? [
          times(
            first.line,
            rest.reduce((sum, { count }) => sum + count, first.count),
          ),
        ]
      : [],
  );
}

/**
 * The price of a stay: each session priced on its own by the rates of its day, lines of the same rate added up.
 * Splitting a stay into blocks does not change its price. Errors as priceSession.
 */
export function priceStay(terms: PriceTerms & { sessions: readonly SessionBlock[] }): Price {
  const byRate = new Map<string, FeeLine>();
  const counted = terms.sessions.flatMap((block, index) => sessionLines(terms, block, index));
  for (const line of countedTogether(counted)) {
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
