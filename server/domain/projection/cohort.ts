import type { PlainDate } from "../plain-date";
import type { Spread } from "./filter";
import { GAIN_SHAPES } from "./gain-shape";
import { PROJECTION_METHOD } from "./method";

/** The gain by week 4 under one shape: base + perGap · gap in tenths, standard deviation spread · gap. */
export type ShapePrior = { weight: number; base: number; perGap: number; spread: number };

/** How job match, or one demand, moves: one prior for each of GAIN_SHAPES, and the spread of tests. */
export type SeriesModel = Spread & { shapes: readonly ShapePrior[] };

/** Where among the model's own quantiles the 10 %, 50 % and 90 % points of what happened lay. */
export type Levels = { low: number; middle: number; high: number };

/** Chance as it proved: logit = shift + slope · logit of the model's own. */
export type Proven = { shift: number; slope: number };

export type GroupKind = "clinic" | "strength" | "region";

/** What a clinic, job strength or body region adds to the gain, as a share of the gap, already shrunk by `weight`. */
export type GroupEffect = {
  kind: GroupKind;
  key: string;
  programs: number;
  fullDuty: number;
  /** n ÷ (n + k): how much the group's own programs count beside the whole. */
  weight: number;
  jobMatchShift: number;
  demandShift: number;
};

/** Past programs, or what is assumed in their place. */
export type Cohort = {
  name: string;
  basis: "policy" | "programs";
  /** Discharged programs behind it; 0 for a policy assumption. */
  programs: number;
  fullDuty: number;
  fittedOn: PlainDate | null;
  version: string;
  /** How much these programs count beside the whole they shrink toward, 0 … 1. */
  weight: number;
  jobMatch: SeriesModel;
  demand: SeriesModel;
  /** All-or-nothing tasks gained, of weekly tries. */
  allOrNothing: { gained: number; tries: number };
  /** Correlation between essential demands: a worker ahead on one is usually ahead on the others. */
  demandCorrelation: number;
  /** Share of workers who leave in a week. */
  leavePerWeek: number;
  /** Sessions attended of those planned. */
  attendance: number;
  /** Weeks by which a stay that does not end in readiness may overrun, for the upper end of the cost. */
  overrunWeeks: number;
  /** By weeks seen, the last one standing for all later. */
  levels: readonly Levels[];
  proven: readonly Proven[];
};

/** A cohort as one program meets it: with the groups the program belongs to. */
export type CohortOfProgram = { cohort: Cohort; groups: readonly GroupEffect[] };

/** Policy: saturating and straight-then-level courses are likelier than a slow start; one in eight gains little. */
const policyWeights = [0.1, 0.15, 0.13, 0.06, 0.05, 0.07, 0.08, 0.08, 0.06, 0.06, 0.04, 0.12];

function policyShapes(perGap: number, spread: number): ShapePrior[] {
  return GAIN_SHAPES.map((_, index) => {
    const gains = index < GAIN_SHAPES.length - 1;
    const weight = policyWeights[index] ?? 0;
    return { weight, base: 0, perGap: gains ? perGap : 0.08, spread: gains ? spread : 0.1 };
  });
}

/**
 * What the projection assumes while no program data is there. These are policy figures, chosen by us so that
 * about two in five workers are expected ready after a usual four-week stay and the result is wide open; they come from
 * no study, and a payer's own programs take their place once there are enough.
 */
export const DEFAULT_COHORT: Cohort = {
  name: "Default assumption",
  basis: "policy",
  programs: 0,
  fullDuty: 0,
  fittedOn: null,
  version: PROJECTION_METHOD.version,
  weight: 0,
  jobMatch: { shapes: policyShapes(0.75, 0.25), noiseVariance: 25 ** 2, driftVariance: 12 ** 2 },
  demand: { shapes: policyShapes(1.15, 0.4), noiseVariance: 45 ** 2, driftVariance: 20 ** 2 },
  allOrNothing: { gained: 1, tries: 5 },
  demandCorrelation: 0.75,
  leavePerWeek: 0.02,
  attendance: 0.92,
  overrunWeeks: 1,
  levels: [{ low: 0.1, middle: 0.5, high: 0.9 }],
  proven: [{ shift: 0, slope: 1 }],
};
