/** One test: the calendar week, the weeks of attendance behind it, and the amount in tenths of a percent of the job's. */
export type Tested = { week: number; dose: number; tenths: number };

/** Level and gain after the last test, with their covariance; `logEvidence` compares shapes. */
export type Filtered = {
  level: number;
  gain: number;
  varLevel: number;
  varGain: number;
  covariance: number;
  logEvidence: number;
};

/** Variances in tenths²: of one test around the true level, and of the level's own drift in a week. */
export type Spread = { noiseVariance: number; driftVariance: number };

/** The first test is as uncertain as any other: its level is left to the data. */
const LEVEL_VARIANCE = 1000 ** 2;

/**
 * Kalman's filter of level + gain · share: the level drifts from week to week, the gain is the worker's own.
 * `shares[i]` is the share made at test i; missing weeks only let the level drift further. At least one test.
 */
export function filter(
  tests: readonly Tested[],
  shares: readonly number[],
  prior: { mean: number; variance: number },
  { noiseVariance, driftVariance }: Spread,
): Filtered {
  let level = tests[0]?.tenths ?? 0;
  let gain = prior.mean;
  let [varLevel, varGain, covariance, logEvidence] = [LEVEL_VARIANCE, prior.variance, 0, 0];
  let before = tests[0]?.week ?? 0;
  for (let index = 0; index < tests.length; index += 1) {
    const { week, tenths } = tests[index] as Tested;
    const share = shares[index] ?? 0;
    varLevel += driftVariance * (week - before);
    before = week;
    const toLevel = varLevel + share * covariance;
    const toGain = covariance + share * varGain;
    const variance = toLevel + share * toGain + noiseVariance;
    const surprise = tenths - level - gain * share;
    level += (toLevel / variance) * surprise;
    gain += (toGain / variance) * surprise;
    varLevel -= (toLevel * toLevel) / variance;
    covariance -= (toLevel * toGain) / variance;
    varGain -= (toGain * toGain) / variance;
    logEvidence -= (Math.log(variance) + (surprise * surprise) / variance) / 2;
  }
  return { level, gain, varLevel, varGain, covariance, logEvidence };
}
