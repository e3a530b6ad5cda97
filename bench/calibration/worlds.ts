// Four ways in which programs may go. The first is the one the model's first fit is made on; the others differ in the
// shape of gain, in noise, in attendance, in what is missing and in who does not gain. None is taken from a study.

import { clamp, heavyTailed, normal, uniform } from "@/prisma/seed/draws";
import type { Random } from "@/prisma/seed/random";
import { type Course, saturating } from "@/prisma/seed/saturating";

export type World = {
  name: string;
  what: string;
  /** Where workers begin, as a share of a demand: mean and spread between workers. */
  start: { mean: number; sd: number };
  course: (random: Random, lift: number) => Course;
  /** Relative errors of one test, in order of weeks, around the true amount. */
  errors: (random: Random, weeks: number) => number[];
  /** Spread of the gain from demand to demand of one worker. */
  demandSpread: number;
  missing: number;
  attendance: number;
  leave: number;
  /** How much clinics, strengths and regions differ in gain. */
  groups: number;
};

const independent = (sd: number, draw: (random: Random) => number) => (random: Random, weeks: number) =>
  Array.from({ length: weeks + 1 }, () => sd * draw(random));

/** Errors that stay in part from week to week. */
function lingering(random: Random, weeks: number): number[] {
  const errors = [0.04 * normal(random)];
  for (let week = 1; week <= weeks; week += 1)
    errors.push(0.6 * (errors[week - 1] ?? 0) + 0.04 * 0.8 * normal(random));
  return errors;
}

function logisticCourse(ceiling: number, middle: number, perWeek: number): Course {
  const at = (dose: number) => 1 / (1 + Math.exp(-perWeek * (dose - middle)));
  return (dose) => (ceiling * (at(dose) - at(0))) / (1 - at(0));
}

export const WORLDS: readonly World[] = [
  {
    name: "saturating",
    what: "exponential approach to a ceiling, 15 % who gain little, normal noise",
    start: { mean: 0.62, sd: 0.11 },
    course: (random, lift) =>
      random.chance(0.15)
        ? saturating(uniform(random, 0, 0.4), 0.5)
        : saturating(1.6 + lift + 0.3 * normal(random), Math.exp(Math.log(0.34) + 0.4 * normal(random))),
    errors: independent(0.04, normal),
    demandSpread: 0.16,
    missing: 0,
    attendance: 0.93,
    leave: 0.02,
    groups: 0.12,
  },
  {
    name: "straight, then level",
    what: "a straight line to a plateau after 1.5 to 6 weeks, 30 % level off within 1.5 weeks, heavy-tailed noise, 20 % of weeks missing",
    start: { mean: 0.55, sd: 0.14 },
    course: (random, lift) => {
      const slope = Math.max(0.03, 0.32 + lift / 3 + 0.08 * normal(random));
      const until = random.chance(0.3) ? uniform(random, 0.3, 1.5) : uniform(random, 1.5, 6);
      return (dose) => slope * Math.min(dose, until);
    },
    errors: independent(0.045, heavyTailed),
    demandSpread: 0.12,
    missing: 0.2,
    attendance: 0.88,
    leave: 0.03,
    groups: 0.06,
  },
  {
    name: "slow at first",
    what: "a logistic course with its middle at week 1 to 4, lingering noise, 20 % of weeks missing, poor attendance, 5 % leave a week",
    start: { mean: 0.5, sd: 0.1 },
    course: (random, lift) =>
      logisticCourse(
        random.chance(0.2) ? uniform(random, 0, 0.4) : 1.5 + lift + 0.25 * normal(random),
        uniform(random, 1, 4),
        uniform(random, 0.9, 2),
      ),
    errors: lingering,
    demandSpread: 0.1,
    missing: 0.2,
    attendance: 0.82,
    leave: 0.05,
    groups: 0,
  },
  {
    name: "in fits and starts",
    what: "each week a gain of its own, one week in four with none, no lasting difference between workers: the demonstration's courses",
    start: { mean: 0.51, sd: 0.07 },
    course: (random, lift) => {
      const steps = Array.from({ length: 12 }, () =>
        random.chance(0.25) ? uniform(random, -0.02, 0.03) : uniform(random, 0.12, 0.36) + lift / 8,
      );
      return (dose) => steps.reduce((sum, step, index) => sum + step * clamp(dose - index, 0, 1), 0);
    },
    errors: independent(0.025, normal),
    demandSpread: 0.18,
    missing: 0,
    attendance: 0.95,
    leave: 0.02,
    groups: 0,
  },
];
