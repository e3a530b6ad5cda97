import type { AbilityAmount, DemandAmount } from "../job-demands/demand";
import type { Tenths } from "../percent";
import { atMostOne, type Fraction, fraction, ONE, over, plus, roundedHalfUp, times, ZERO } from "./exact";
import { BAND_PROPORTION, isDerived, measuredAtBand } from "./standing";

/** Doubles this close to 1 are 1: believable amounts differ by more. */
const ROUNDING_NOISE = 1e-12;
/** Nearer than this to a half tenth, a double may fall on the wrong side. */
const BOUNDARY = 1e-9;

/** How much of the demand is met, 0…1 (rules.md §1): measured ÷ required, or required ÷ measured for `at_most`. */
export function ratio(demand: DemandAmount, ability: AbilityAmount): number {
  if (demand.required === 0) return 1;
  const measured = measuredAtBand(demand, ability);
  const share = demand.direction === "at_least" ? measured / demand.required : demand.required / measured;
  return share >= 1 - ROUNDING_NOISE ? 1 : share;
}

function exactRatio(demand: DemandAmount, ability: AbilityAmount): Fraction {
  if (demand.required === 0) return ONE;
  const required = fraction(demand.required);
  let measured = fraction(ability.measured);
  if (isDerived(demand, ability) && demand.band && ability.band) {
    const proportion = { n: BigInt(BAND_PROPORTION[demand.band]), d: BigInt(BAND_PROPORTION[ability.band]) };
    measured = times(measured, proportion);
  }
  return atMostOne(demand.direction === "at_least" ? over(measured, required) : over(required, measured));
}

type Standing = readonly (AbilityAmount | null)[];

/** 1000 × Σ weight·ratio ÷ Σ weight in doubles; null when nothing is tested. */
function thousandths(demands: readonly DemandAmount[], standing: Standing): number | null {
  let weighted = 0;
  let weights = 0;
  for (let i = 0; i < demands.length; i++) {
    const demand = demands[i];
    const ability = standing[i];
    if (!demand || !ability) continue;
    weighted += demand.weight * ratio(demand, ability);
    weights += demand.weight;
  }
  return weights > 0 ? (1000 * weighted) / weights : null;
}

/** The same in whole-number arithmetic, rounded half up to a tenth of a percent; null when nothing is tested. */
export function exactTenths(demands: readonly DemandAmount[], standing: Standing): Tenths | null {
  let weighted = ZERO;
  let weights = ZERO;
  demands.forEach((demand, i) => {
    const ability = standing[i];
    if (!ability) return;
    const weight = fraction(demand.weight);
    weighted = plus(weighted, times(weight, exactRatio(demand, ability)));
    weights = plus(weights, weight);
  });
  if (weights.n <= 0n) return null;
  return roundedHalfUp(times(over(weighted, weights), { n: 1000n, d: 1n }));
}

/** Weighted mean of the ratios of tested demands, half up to a tenth of a percent, never off by a double's error. */
export function matchTenths(demands: readonly DemandAmount[], standing: Standing): Tenths | null {
  const value = thousandths(demands, standing);
  if (value === null) return null;
  const toBoundary = Math.abs(value - Math.floor(value) - 0.5);
  return toBoundary < BOUNDARY ? exactTenths(demands, standing) : Math.floor(value + 0.5);
}
