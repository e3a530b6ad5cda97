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

/** "72.0 %", "too few", "none yet": the figure alone, where `basisText` stands beside it. */
export function shareText({ of, tenths, tooFew }: Proportion): string {
  if (of === 0) return "none yet";
  return tooFew ? "too few" : formatTenths(tenths);
}

/** "18 of 25; 52–86 %": what the figure rests on; of too few the count alone. */
export function basisText({ count, of, lowTenths, highTenths, tooFew }: Proportion): string {
  if (tooFew || lowTenths === null || highTenths === null) return `${count} of ${of}`;
  return `${count} of ${of}; ${Math.round(lowTenths / 10)}–${Math.round(highTenths / 10)} %`;
}

/** "72.0 % (18 of 25; 52.4–85.7 %)", "too few (3 of 7)", "none yet". */
export function proportionText({ count, of, tenths, lowTenths, highTenths, tooFew }: Proportion): string {
  if (of === 0 || lowTenths === null || highTenths === null) return "none yet";
  if (tooFew) return `too few (${count} of ${of})`;
  const range = `${(lowTenths / 10).toFixed(1)}–${formatTenths(highTenths)}`;
  return `${formatTenths(tenths)} (${count} of ${of}; ${range})`;
}
