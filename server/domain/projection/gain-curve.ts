import type { Cohort, GainPrior } from "./cohort";

/** A measured amount in tenths of a percent of what the job asks; 1000 is all of it. */
export type Measured = { week: number; tenths: number };

/** One rate's fit: level and long-run gain with their covariance, all relative to the first measurement. */
type Fit = {
  rate: number;
  weight: number;
  level: number;
  gain: number;
  varLevel: number;
  varGain: number;
  covariance: number;
};

export type GainCurve = {
  fits: Fit[];
  startTenths: number;
  offset: number;
  noiseVariance: number;
  lastWeek: number;
};

type Curvature = Pick<Cohort, "rates" | "byWeek">;

const FULL = 1000;
/** The first measurement is as uncertain as any other: its level is left to the data. */
const LEVEL_PRECISION = 1 / 1000 ** 2;
/** A gap too small to scale by. */
const SMALLEST_GAP = 20;
/** How many weeks' worth the assumed noise counts beside the noise seen. */
const NOISE_WEEKS = 5;
/** Half of the last week's surprise is taken to stay, because a worker's level drifts … */
const KEPT_OF_LAST = 0.5;
/** … by this share of the noise a week: what a Kalman filter that keeps half implies, k² ÷ (1 − k). */
const DRIFT = KEPT_OF_LAST ** 2 / (1 - KEPT_OF_LAST);

const share = (rate: number, week: number) => 1 - Math.exp(-rate * week);

/** Conjugate normal fit of level + gain · share(week) at one rate; `logEvidence` compares the rates. */
function fitRate(
  rate: number,
  points: readonly Measured[],
  prior: { mean: number; precision: number },
  noise: number,
) {
  const [first] = points;
  const origin = first?.tenths ?? 0;
  let [s1, sf, sff, sy, sfy, syy] = [0, 0, 0, 0, 0, 0];
  for (const { week, tenths } of points) {
    const f = share(rate, week);
    const y = tenths - origin;
    s1 += 1;
    sf += f;
    sff += f * f;
    sy += y;
    sfy += f * y;
    syy += y * y;
  }
  const p11 = LEVEL_PRECISION + s1 / noise;
  const p12 = sf / noise;
  const p22 = prior.precision + sff / noise;
  const b1 = sy / noise;
  const b2 = prior.precision * prior.mean + sfy / noise;
  const determinant = p11 * p22 - p12 * p12;
  const level = (p22 * b1 - p12 * b2) / determinant;
  const gain = (p11 * b2 - p12 * b1) / determinant;
  const misfit = syy / noise + prior.precision * prior.mean ** 2 - level * b1 - gain * b2;
  return {
    rate,
    level,
    gain,
    varLevel: p22 / determinant,
    varGain: p11 / determinant,
    covariance: -p12 / determinant,
    logEvidence: (Math.log(prior.precision) - Math.log(determinant) - misfit) / 2,
  };
}

/** Rates weighed by how well each explains the weeks (Bayes' rule). */
function fitAll(
  points: readonly Measured[],
  prior: GainPrior,
  { rates, byWeek }: Curvature,
  noise: number,
): Fit[] {
  const gap = Math.max(SMALLEST_GAP, FULL - (points[0]?.tenths ?? 0));
  const fits = rates.map(({ perWeek, weight }) => {
    const scale = gap / share(perWeek, byWeek);
    const gain = { mean: prior.meanShare * scale, precision: 1 / (prior.sdShare * scale) ** 2 };
    return { ...fitRate(perWeek, points, gain, noise), weight };
  });
  const best = Math.max(...fits.map(({ logEvidence }) => logEvidence));
  const odds = fits.map((fit) => fit.weight * Math.exp(fit.logEvidence - best));
  const total = odds.reduce((sum, one) => sum + one, 0);
  return fits.map(({ logEvidence: _, ...fit }, index) => ({ ...fit, weight: (odds[index] ?? 0) / total }));
}

function meanAt(fits: readonly Fit[], week: number): number {
  return fits.reduce((sum, fit) => sum + fit.weight * (fit.level + fit.gain * share(fit.rate, week)), 0);
}

/** Noise shrinks too: what the weeks show, beside what is assumed. */
function noiseOf(points: readonly Measured[], fits: readonly Fit[], assumed: number): number {
  const origin = points[0]?.tenths ?? 0;
  const squares = points.reduce(
    (sum, { week, tenths }) => sum + (tenths - origin - meanAt(fits, week)) ** 2,
    0,
  );
  return (NOISE_WEEKS * assumed + squares) / (NOISE_WEEKS + points.length);
}

/**
 * The worker's course: gains that die away from week to week, the amount of gain shrunk toward the cohort's.
 * `points` in order of week, at least one.
 */
export function gainCurve(points: readonly Measured[], prior: GainPrior, curvature: Curvature): GainCurve {
  const assumed = prior.noiseTenths ** 2;
  const noise = noiseOf(points, fitAll(points, prior, curvature, assumed), assumed);
  const fits = fitAll(points, prior, curvature, noise);
  const [start, last] = [points[0]?.tenths ?? 0, points.at(-1)];
  const lastWeek = last?.week ?? 0;
  const surprise = (last?.tenths ?? start) - start - meanAt(fits, lastWeek);
  return { fits, startTenths: start, offset: KEPT_OF_LAST * surprise, noiseVariance: noise, lastWeek };
}

/** What a test in `week` would show, before any cap at 100 %: mean and standard deviation in tenths. */
export function expectAt(curve: GainCurve, week: number): { mean: number; sd: number } {
  const { fits, startTenths, offset, noiseVariance, lastWeek } = curve;
  const noise = noiseVariance * (1 + DRIFT * Math.max(0, week - lastWeek));
  let [mean, square] = [0, 0];
  for (const fit of fits) {
    const f = share(fit.rate, week);
    const centre = fit.level + fit.gain * f;
    const own = fit.varLevel + 2 * f * fit.covariance + f * f * fit.varGain;
    mean += fit.weight * centre;
    square += fit.weight * (own + centre * centre);
  }
  return { mean: startTenths + offset + mean, sd: Math.sqrt(noise + square - mean * mean) };
}
