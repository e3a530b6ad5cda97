/** How far and how fast a gap to the job closes, before this worker's own weeks are looked at. */
export type GainPrior = {
  /** Share of the baseline gap closed by `byWeek`; above 1 the job's amount has been passed by then. */
  meanShare: number;
  sdShare: number;
  /** Spread of one weekly test around the worker's true course, in tenths of a percent. */
  noiseTenths: number;
};

/** Past programs, or what is assumed in their place. */
export type Cohort = {
  name: string;
  basis: "policy" | "programs";
  /** Programs behind it; 0 for a policy assumption. */
  programs: number;
  version: string;
  /** The week at which gains of different curvature are compared: a usual stay. */
  byWeek: number;
  jobMatch: GainPrior;
  demand: GainPrior;
  /** Weekly rates of closing (`perWeek`, so that 1 − e^(−rate·week) of the long-run gain is made) and how likely each is. */
  rates: readonly { perWeek: number; weight: number }[];
  /** Correlation between essential demands: a worker ahead on one is usually ahead on the others. */
  demandCorrelation: number;
  /** Weeks by which a stay that does not end in readiness may overrun, for the upper end of the cost. */
  overrunWeeks: number;
};

/**
 * What the projection assumes while no program data is there. These are policy figures, chosen by us so that
 * about two in five workers are expected ready after a usual four-week stay and the result is wide open; they come from
 * no study, and a payer's own programs take their place once there are enough.
 */
export const DEFAULT_COHORT: Cohort = {
  name: "Default assumption",
  basis: "policy",
  programs: 0,
  version: "2026-11",
  byWeek: 4,
  jobMatch: { meanShare: 0.75, sdShare: 0.25, noiseTenths: 25 },
  demand: { meanShare: 1.15, sdShare: 0.45, noiseTenths: 50 },
  rates: [
    { perWeek: 0.06, weight: 0.25 },
    { perWeek: 0.18, weight: 0.4 },
    { perWeek: 0.4, weight: 0.35 },
  ],
  demandCorrelation: 0.75,
  overrunWeeks: 1,
};

/** "12 similar programs", or that there are none. */
export function cohortText({ basis, programs, name }: Cohort): string {
  if (basis === "policy") return "no program data yet: a policy assumption stands in";
  return `${programs} ${programs === 1 ? "program" : "programs"} (${name})`;
}
