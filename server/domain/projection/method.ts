/** How the projection is made, shown with every projected figure. References are widely known; we cite, we did not recheck. */
export const PROJECTION_METHOD = {
  name: "Saturating gain with shrinkage",
  version: "2026-11",
  status: "first projection, not yet calibrated",
  summary:
    "Gains shrink from week to week toward a ceiling of 100 %. Few weeks: the cohort speaks; many weeks: the worker does.",
  references: [
    {
      for: "exponential course of gains",
      citation: "Heathcote A, Brown S, Mewhort DJK. The power law repealed. Psychon Bull Rev 2000;7:185–207.",
      status: "unverified",
    },
    {
      for: "shrinkage of a worker's gain toward the cohort",
      citation:
        "Lindley DV, Smith AFM. Bayes estimates for the linear model. J R Stat Soc B 1972;34:1–41. Efron B, Morris C. J Am Stat Assoc 1975;70:311–319.",
      status: "unverified",
    },
    {
      for: "demands that succeed together",
      citation: "Dunnett CW, Sobel M. Biometrika 1955;42:258–260.",
      status: "unverified",
    },
  ],
} as const;

export type ProjectionMethod = typeof PROJECTION_METHOD;
