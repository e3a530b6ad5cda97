/** How the projection is made, shown with every projected figure. References are widely known; we cite, we did not recheck. */
export const PROJECTION_METHOD = {
  name: "Courses of gain, fitted on discharged programs",
  version: "2026-11-c",
  status: "published methods, checked on held-out generated programs (decision 13)",
  summary:
    "Twelve shapes of gain, each as likely as the cohort and this worker's weeks make it. Few weeks: the cohort speaks; many weeks: the worker does. Range and chance are set by what happened in discharged programs.",
  references: [
    {
      for: "shrinkage of a worker's gain toward the cohort, and of groups toward the whole",
      citation:
        "Efron B, Morris C. J Am Stat Assoc 1975;70:311–319. Laird NM, Ware JH. Biometrics 1982;38:963–974.",
      status: "unverified",
    },
    {
      for: "a level that drifts, weeks that are missing",
      citation: "Kalman RE. J Basic Eng 1960;82:35–45.",
      status: "unverified",
    },
    {
      for: "how likely each shape is, from discharged programs",
      citation: "Dempster AP, Laird NM, Rubin DB. J R Stat Soc B 1977;39:1–38.",
      status: "unverified",
    },
    {
      for: "demands that succeed together",
      citation: "Dunnett CW, Sobel M. Biometrika 1955;42:258–260.",
      status: "unverified",
    },
    {
      for: "the range, from where final results lay in their predictions",
      citation: "Chernozhukov V, Wüthrich K, Zhu Y. Proc Natl Acad Sci USA 2021;118:e2107794118.",
      status: "unverified",
    },
    {
      for: "the chance, from how often such chances came true",
      citation:
        "Platt J. Probabilistic outputs for support vector machines. Advances in Large Margin Classifiers 1999:61–74.",
      status: "unverified",
    },
  ],
} as const;

export type ProjectionMethod = typeof PROJECTION_METHOD;
