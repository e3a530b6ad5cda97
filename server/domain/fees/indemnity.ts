import { AppError } from "@/server/domain/errors";
import type { RuleStatus } from "@/server/domain/jurisdictions/rule";
import { type Cents, formatMoney, roundHalfUp } from "@/server/domain/money";
import { daysBetween, formatDayYear, type PlainDate } from "@/server/domain/plain-date";
import type { IndemnityRate, Share } from "./indemnity.data";

export type IndemnityInput = {
  state: string;
  averageWeeklyWageCents: Cents;
  injuredOn: PlainDate;
  /** Weekly earnings after the injury. */
  earningsCents?: Cents;
  hourlyCents?: Cents | null;
  /** 1 is the first week off work. Where its start is not known, the week since the injury: never too early. */
  weekOfDisability?: number | null;
  /** The dated rates of the state. */
  rates: readonly IndemnityRate[];
};

export type Indemnity = {
  weeklyCents: Cents;
  sentence: string;
  source: string;
  status: RuleStatus;
  /** What it was worked out from; figures frozen before it was kept do not have it. */
  basis?: {
    rate: IndemnityRate;
    wageCents: Cents;
    earningsCents: Cents;
    injuredOn: PlainDate;
    share: Share;
    hourlyCents?: Cents | null;
    week?: number | null;
  };
};

/** The week that a day falls in, counted from the injury: its first seven days are week 1. */
export function weekSince(injuredOn: PlainDate, on: PlainDate): number {
  return Math.max(1, Math.floor(daysBetween(injuredOn, on) / 7) + 1);
}

function rateOf({ state, injuredOn, rates }: IndemnityInput): IndemnityRate | undefined {
  return rates.find(
    (rate) =>
      rate.jurisdiction === state &&
      rate.injuredFrom <= injuredOn &&
      (rate.injuredTo === null || injuredOn <= rate.injuredTo),
  );
}

function shareOf(
  { lowWage, share }: IndemnityRate,
  { hourlyCents, weekOfDisability }: IndemnityInput,
): Share {
  if (!lowWage || !hourlyCents || !weekOfDisability) return share;
  const holds = hourlyCents < lowWage.belowHourlyCents && weekOfDisability <= lowWage.weeks;
  return holds ? lowWage.share : share;
}

function refuseWage({ averageWeeklyWageCents: wage, earningsCents: earnings = 0 }: IndemnityInput): void {
  if (!Number.isInteger(wage) || wage <= 0) {
    throw new AppError(
      "BAD_INPUT",
      "The average weekly wage is a whole number of cents above 0.",
      "averageWeeklyWageCents",
    );
  }
  if (!Number.isInteger(earnings) || earnings < 0) {
    throw new AppError(
      "BAD_INPUT",
      "Earnings after the injury are a whole number of cents, 0 or more.",
      "earningsCents",
    );
  }
}

export const shareWords = ({ of, in: parts }: Share) => (parts === 100 ? `${of} %` : `${of}/${parts}`);

function bounded(rate: IndemnityRate, cents: Cents): { weeklyCents: Cents; bound: string } {
  const { minCents, maxCents } = rate;
  if (minCents !== null && cents < minCents)
    return { weeklyCents: minCents, bound: ", raised to the minimum" };
  if (maxCents !== null && cents > maxCents) return { weeklyCents: maxCents, bound: ", held to the maximum" };
  return { weeklyCents: cents, bound: "" };
}

/**
 * What a week off work costs in wage replacement, half up to the cent (rules.md §5).
 * null is "not known": no rate for the state and date of injury, or none for earnings after it; never a guessed share.
 */
export function weeklyIndemnity(input: IndemnityInput): Indemnity | null {
  refuseWage(input);
  const rate = rateOf(input);
  const { averageWeeklyWageCents: wage, earningsCents: earnings = 0 } = input;
  if (!rate || (earnings > 0 && !rate.deductsEarnings)) return null;
  const share = shareOf(rate, input);
  const lost = Math.max(0, wage - earnings);
  const { weeklyCents, bound } = bounded(rate, roundHalfUp((lost * share.of) / share.in));
  const formula = `${shareWords(share)} of ${formatMoney(lost, { cents: true })} a week${bound}`;
  const sentence = `${formula}: ${formatMoney(weeklyCents, { cents: true })}.${rate.note ? ` ${rate.note}` : ""}`;
  const { injuredOn, hourlyCents = null, weekOfDisability: week = null } = input;
  const basis = { rate, wageCents: wage, earningsCents: earnings, injuredOn, share, hourlyCents, week };
  return { weeklyCents, sentence, source: rate.source, status: rate.status, basis };
}

/** Why `weeklyIndemnity` knows no figure, in a sentence; null where it knows one. */
export function whyNoIndemnity(input: IndemnityInput): string | null {
  if (weeklyIndemnity(input)) return null;
  const { state, injuredOn, rates } = input;
  if (rateOf(input)) return `How earnings after the injury are deducted in ${state} is not loaded.`;
  const others = rates.some(({ jurisdiction }) => jurisdiction === state);
  const what = others ? ` for an injury on ${formatDayYear(injuredOn)}` : "";
  return `No indemnity rate of ${state} is loaded${what}; the platform's administrator adds it with its source.`;
}
