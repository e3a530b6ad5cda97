import type { SeriesModel, ShapePrior } from "../cohort";
import { filter, type Tested } from "../filter";
import { gapOf } from "../gain-curve";
import { shareMade } from "../gain-shape";

/** One course of tests with what the fit needs again and again. */
export type Series = { tests: readonly Tested[]; gap: number; shares: number[][] };

/** How many programs the whole counts for beside a cohort's own. */
export const WHOLE_COUNTS = 40;

export function seriesOf(tests: readonly Tested[], shapes: number): Series {
  const shares = Array.from({ length: shapes }, (_, shape) =>
    tests.map(({ dose }) => shareMade(shape, dose)),
  );
  return { tests, gap: gapOf(tests), shares };
}

type Belief = { odds: number; gain: number; varGain: number };

/** Each shape's share of belief in one series, with its gain; the series' log likelihood. */
export function believe(
  { tests, gap, shares }: Series,
  model: SeriesModel,
): { beliefs: Belief[]; logLikelihood: number } {
  const beliefs: Belief[] = [];
  const evidences: number[] = [];
  let best = -Infinity;
  for (const [shape, { weight, base, perGap, spread }] of model.shapes.entries()) {
    const prior = { mean: base + perGap * gap, variance: (spread * gap) ** 2 };
    const { gain, varGain, logEvidence } = filter(tests, shares[shape] ?? [], prior, model);
    beliefs.push({ odds: weight, gain, varGain });
    evidences.push(logEvidence);
    best = Math.max(best, logEvidence);
  }
  let total = 0;
  for (const [shape, belief] of beliefs.entries()) {
    belief.odds *= Math.exp((evidences[shape] ?? 0) - best);
    total += belief.odds;
  }
  for (const belief of beliefs) belief.odds /= total;
  return { beliefs, logLikelihood: best + Math.log(total) };
}

/** Sums of one shape over all series, for its weighted regression of gain on gap. */
type Sums = { n: number; w: number; wh: number; whh: number; wg: number; whg: number; wgg: number };

function addTo(sums: Sums, { odds, gain, varGain }: Belief, gap: number): void {
  const w = odds / gap ** 2;
  sums.n += odds;
  sums.w += w;
  sums.wh += w * gap;
  sums.whh += w * gap ** 2;
  sums.wg += w * gain;
  sums.whg += w * gap * gain;
  sums.wgg += w * (gain ** 2 + varGain);
}

/** The usual gap, at which the whole's line counts as so many programs. */
const USUAL_GAP = 400;
const SMALLEST_SPREAD = 0.04;

/** The most probable prior of one shape: its own programs, and the whole's prior as so many more. */
function refit(sums: Sums, whole: ShapePrior, programs: number): ShapePrior {
  const extra = WHOLE_COUNTS * whole.weight;
  const [a11, a12, a22] = [sums.w + extra / USUAL_GAP ** 2, sums.wh, sums.whh + extra];
  const b1 = sums.wg + (extra / USUAL_GAP ** 2) * whole.base;
  const b2 = sums.whg + extra * whole.perGap;
  const determinant = a11 * a22 - a12 * a12;
  const base = (a22 * b1 - a12 * b2) / determinant;
  const perGap = (a11 * b2 - a12 * b1) / determinant;
  const squares =
    sums.wgg -
    2 * (base * sums.wg + perGap * sums.whg) +
    base * base * sums.w +
    2 * base * perGap * sums.wh +
    perGap * perGap * sums.whh;
  const variance = (Math.max(0, squares) + extra * whole.spread ** 2) / (sums.n + extra);
  return {
    weight: (sums.n + extra) / (programs + WHOLE_COUNTS),
    base,
    perGap,
    spread: Math.max(SMALLEST_SPREAD, Math.sqrt(variance)),
  };
}

/** One round of expectation and maximization (Dempster, Laird and Rubin 1977), drawn toward the whole. */
function improve(all: readonly Series[], model: SeriesModel, whole: SeriesModel): SeriesModel {
  const sums = model.shapes.map((): Sums => ({ n: 0, w: 0, wh: 0, whh: 0, wg: 0, whg: 0, wgg: 0 }));
  for (const series of all) {
    const { beliefs } = believe(series, model);
    for (const [shape, belief] of beliefs.entries()) addTo(sums[shape] as Sums, belief, series.gap);
  }
  const shapes = model.shapes.map((_, shape) =>
    refit(sums[shape] as Sums, whole.shapes[shape] as ShapePrior, all.length),
  );
  return { ...model, shapes };
}

function likelihood(all: readonly Series[], model: SeriesModel, whole: SeriesModel): number {
  const away =
    Math.log(model.noiseVariance / whole.noiseVariance) ** 2 +
    Math.log(model.driftVariance / whole.driftVariance) ** 2 / 4;
  return all.reduce((sum, series) => sum + believe(series, model).logLikelihood, (-WHOLE_COUNTS / 8) * away);
}

const STEP = 1.35;

/** Noise and drift by steps uphill in likelihood, one at a time. */
function improveSpread(all: readonly Series[], start: SeriesModel, whole: SeriesModel): SeriesModel {
  let model = start;
  let best = likelihood(all, model, whole);
  for (const key of ["noiseVariance", "driftVariance"] as const)
    for (const factor of [STEP ** 2, STEP ** -2]) {
      let moved = true;
      while (moved) {
        const tried = { ...model, [key]: Math.max(1, model[key] * factor) };
        const found = likelihood(all, tried, whole);
        moved = found > best + 0.01 && tried[key] !== model[key];
        if (moved) [model, best] = [tried, found];
      }
    }
  return model;
}

const ROUNDS = 4;
const STEPS_A_ROUND = 8;
/** Enough series to know the spread of tests by. */
const FOR_SPREAD = 400;

/** Fits the model of one kind of series; a small cohort stays near `whole`. Yields between its steps. */
export function* fittingSeries(all: readonly Series[], whole: SeriesModel): Generator<void, SeriesModel> {
  const some = all.slice(0, FOR_SPREAD);
  let model = whole;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let step = 0; step < STEPS_A_ROUND; step += 1) {
      model = improve(all, model, whole);
      yield;
    }
    model = improveSpread(some, model, whole);
    yield;
  }
  return model;
}
