import { roundHalfUp } from "../money";
import { formatTenths, type Tenths } from "../percent";
import { wilson } from "./wilson";

/** Under this many, a percentage says more about chance than about a clinic. */
const TOO_FEW_UNDER = 20;

/** A share that cannot be shown without its numbers: count, of how many, and its 95 % interval (Wilson). */
export type Proportion = {
  count: number;
  of: number;
  tenths: Tenths | null;
  lowTenths: Tenths | null;
  highTenths: Tenths | null;
  tooFew: boolean;
};

const tenthsOf = (share: number): Tenths => roundHalfUp(share * 1000);

export function proportion(count: number, of: number): Proportion {
  const interval = wilson(count, of);
  return {
    count,
    of,
    tenths: of === 0 ? null : tenthsOf(count / of),
    lowTenths: interval && tenthsOf(interval.low),
    highTenths: interval && tenthsOf(interval.high),
    tooFew: of < TOO_FEW_UNDER,
  };
}

/** "72.0 % (18 of 25; 52.4–85.7 %)", "too few (3 of 7)", "none yet". */
export function proportionText({ count, of, tenths, lowTenths, highTenths, tooFew }: Proportion): string {
  if (of === 0 || lowTenths === null || highTenths === null) return "none yet";
  if (tooFew) return `too few (${count} of ${of})`;
  const range = `${(lowTenths / 10).toFixed(1)}–${formatTenths(highTenths)}`;
  return `${formatTenths(tenths)} (${count} of ${of}; ${range})`;
}
