import type { SeriesModel } from "./cohort";
import { type Filtered, filter, type Tested } from "./filter";
import { shareMade } from "./gain-shape";
import type { Normal } from "./mixture";

/** The worker's course under one shape, and how likely that shape is. */
type Course = Filtered & { shape: number; weight: number };

export type GainCurve = {
  courses: Course[];
  noiseVariance: number;
  driftVariance: number;
  lastWeek: number;
  lastDose: number;
};

const FULL = 1000;
/** A gap too small to scale by, in tenths. */
const SMALLEST_GAP = 80;
/** A shape less likely than this is left out: it would not move a figure by a tenth. */
const NEGLIGIBLE = 1e-3;

/** What is missing to the whole of the job at the first test, in tenths. */
export function gapOf(tests: readonly Pick<Tested, "tenths">[]): number {
  return Math.max(SMALLEST_GAP, FULL - (tests[0]?.tenths ?? 0));
}

/** Every shape's course with its weight by Bayes' rule; `shift` is added to the expected gain, as a share of the gap. */
function allCourses(tests: readonly Tested[], model: SeriesModel, shift: number): Course[] {
  const gap = gapOf(tests);
  const courses = model.shapes.map(({ weight, base, perGap, spread }, shape) => {
    const shares = tests.map(({ dose }) => shareMade(shape, dose));
    const prior = { mean: base + (perGap + shift) * gap, variance: (spread * gap) ** 2 };
    return { ...filter(tests, shares, prior, model), shape, weight };
  });
  const best = courses.reduce((most, { logEvidence }) => Math.max(most, logEvidence), -Infinity);
  let total = 0;
  for (const course of courses) {
    course.weight *= Math.exp(course.logEvidence - best);
    total += course.weight;
  }
  for (const course of courses) course.weight /= total;
  return courses;
}

/**
 * The worker's course: a weighted set of shapes, each with its gain shrunk toward the cohort's. Few tests: the cohort
 * speaks; many: the worker does. `tests` in order of week, at least one.
 */
export function gainCurve(tests: readonly Tested[], model: SeriesModel, shift = 0): GainCurve {
  const { noiseVariance, driftVariance } = model;
  const last = tests.at(-1);
  const courses = allCourses(tests, model, shift).filter(({ weight }) => weight > NEGLIGIBLE);
  return { courses, noiseVariance, driftVariance, lastWeek: last?.week ?? 0, lastDose: last?.dose ?? 0 };
}

/** What a test in `week`, after `dose` weeks of attendance, would show before any cap at 100 %, in tenths. */
export function expectAt(curve: GainCurve, week: number, dose: number): Normal[] {
  const { courses, noiseVariance, driftVariance, lastWeek } = curve;
  const spread = noiseVariance + driftVariance * Math.max(0, week - lastWeek);
  return courses.map(({ shape, weight, level, gain, varLevel, varGain, covariance }) => {
    const share = shareMade(shape, dose);
    const own = varLevel + 2 * share * covariance + share * share * varGain;
    return { weight, mean: level + gain * share, sd: Math.sqrt(spread + own) };
  });
}
