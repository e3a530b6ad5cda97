import { proportion } from "./proportion";
import { addFullDuty, type FullDutyTally } from "./tally";
import { wilson } from "./wilson";

/**
 * Full-duty completers against those expected if each job strength had returned at the payer's own rate for it (indirect
 * standardisation). The ratio is hundredths: 108 is 1.08, eight in a hundred more than expected.
 */
export type CaseMix = {
  observed: number;
  /** Tenths of a program. */
  expectedTenths: number;
  of: number;
  ratioHundredths: number;
  /** 95 %: Wilson's interval of the share, over the expected share. */
  lowHundredths: number;
  highHundredths: number;
  /** Under 20 completers: the ratio and its interval are not shown. */
  tooFew: boolean;
};

const rateOf = (tallies: readonly FullDutyTally[]): number => {
  const { completers, fullDutyCompleters } = addFullDuty(tallies);
  return completers === 0 ? 0 : fullDutyCompleters / completers;
};

/** One clinic's tallies against all of the payer's, its own among them; null when nothing is expected. */
export function caseMix(own: readonly FullDutyTally[], all: readonly FullDutyTally[]): CaseMix | null {
  const { completers: of, fullDutyCompleters: observed } = addFullDuty(own);
  const expected = own.reduce((sum, { strength, completers }) => {
    const alike = all.filter((tally) => tally.strength === strength);
    return sum + completers * rateOf(alike);
  }, 0);
  const interval = wilson(observed, of);
  if (expected === 0 || interval === null) return null;
  const hundredths = (count: number) => Math.round((count / expected) * 100);
  return {
    observed,
    expectedTenths: Math.round(expected * 10),
    of,
    ratioHundredths: hundredths(observed),
    lowHundredths: hundredths(interval.low * of),
    highHundredths: hundredths(interval.high * of),
    tooFew: proportion(observed, of).tooFew,
  };
}
