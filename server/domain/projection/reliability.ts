import { type Proportion, proportion } from "../outcomes/proportion";
import type { Tenths } from "../percent";
import { type CurveTest, curveTest, rangesWere } from "./curve-test";
import { TRUSTED_FROM } from "./trust";

/** Predictions whose programs have ended, counted by the chance that was given: five bins of twenty percent. */
export type Counted = {
  /** 1 … 5 */
  bin: number;
  n: number;
  /** Sum of the chances given, in thousandths. */
  saidPermille: number;
  ready: number;
  /** Sum of squared misses, in millionths. */
  missed: number;
  /** Completers with a job match by the week spoken of, and those of them inside the 80 % range. */
  completers: number;
  inside: number;
};

export type ReliabilityBin = {
  fromTenths: Tenths;
  toTenths: Tenths;
  saidTenths: Tenths | null;
  was: Proportion;
};

export type Reliability = {
  /** Ended programs whose prediction was kept. */
  n: number;
  bins: ReliabilityBin[];
  /** Mean squared miss of the chance, 0 (perfect) … 1, to three decimals; null without outcomes. */
  brier: number | null;
  /** Of the 80 % ranges, how many held the job match of the week they spoke of. */
  inside: Proportion;
  /** Of the chances against what happened; null without outcomes. */
  curve: CurveTest | null;
  /** "Not yet trustworthy: …"; null once there are enough outcomes and they bear out what was said. */
  distrust: string | null;
};

export const RELIABILITY_BINS = 5;

/** Why what was said is not to be trusted yet: too few outcomes, or outcomes that contradict it. */
function distrustOf(n: number, inside: Proportion, curve: CurveTest | null): string | null {
  if (n < TRUSTED_FROM) return `Not yet trustworthy: ${n} of ${TRUSTED_FROM} outcomes.`;
  const were = rangesWere(inside);
  const reasons = [
    curve && curve.distance > curve.limit && "what happened differs from the chances said by more than luck",
    were && `the 80 % ranges were too ${were}`,
  ].filter(Boolean);
  return reasons.length === 0 ? null : `Not yet trustworthy: ${reasons.join(", and ")}.`;
}

/** What was predicted held against what happened, with how many programs stand behind each figure. */
export function reliabilityOf(counted: readonly Counted[]): Reliability {
  const sum = (of: (one: Counted) => number) => counted.reduce((total, one) => total + of(one), 0);
  const n = sum((one) => one.n);
  const bins = Array.from({ length: RELIABILITY_BINS }, (_, index): ReliabilityBin => {
    const found = counted.find(({ bin }) => bin === index + 1);
    return {
      fromTenths: (index * 1000) / RELIABILITY_BINS,
      toTenths: ((index + 1) * 1000) / RELIABILITY_BINS,
      saidTenths: found ? Math.round(found.saidPermille / found.n) : null,
      was: proportion(found?.ready ?? 0, found?.n ?? 0),
    };
  });
  const inside = proportion(
    sum((one) => one.inside),
    sum(({ completers }) => completers),
  );
  const curve = curveTest(counted);
  return {
    n,
    bins,
    brier: n === 0 ? null : Math.round(sum(({ missed }) => missed) / n / 1000) / 1000,
    inside,
    curve,
    distrust: distrustOf(n, inside, curve),
  };
}
