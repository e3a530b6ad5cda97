/** Work status at discharge, and again at 30 and 90 days. */
export const WORK_STATUSES = ["full_duty", "modified_duty", "off_work", "other_job"] as const;
export type WorkStatusAtEnd = (typeof WORK_STATUSES)[number];

export const WORK_STATUS_LABELS = {
  full_duty: "Full duty",
  modified_duty: "Modified duty",
  off_work: "Off work",
  other_job: "Other job",
} as const satisfies Record<WorkStatusAtEnd, string>;

/** Each figure of the scorecard with the definition that must stand beside it. */
export const FIGURES = {
  fullDutyOfCompleters: {
    label: "Full duty, of completers",
    definition:
      "Workers at full duty in their own job at discharge, of all who completed the program, discharged in the period.",
  },
  fullDutyOfStarters: {
    label: "Full duty, of all starters",
    definition:
      "Workers at full duty in their own job at discharge, of all who started the program (one session attended, or one weekly report after the baseline), those who left early included, discharged in the period.",
  },
  stayKept: {
    label: "Stay kept",
    definition:
      "Started programs discharged on or before the end of the stay first approved, of all that had one.",
  },
  reportsOnTime: {
    label: "Weekly reports on time",
    definition: "Weekly reports of started programs sent by their due time, of all that fell due.",
  },
  firstPass: {
    label: "Decidable on first pass",
    definition:
      "The clinic’s requests decided without being returned incomplete or asked for information, in this or an earlier version that it replaced, of all decided. A reconsideration counts as a request of its own; what the payer approves after all does not count.",
  },
  durable30: {
    label: "Still full duty at 30 days",
    definition: "Of full-duty returns whose status at 30 days is known.",
  },
  durable90: {
    label: "Still full duty at 90 days",
    definition: "Of full-duty returns whose status at 90 days is known.",
  },
} as const;

/** Said wherever a full-duty percentage is shown to the public. */
export const NOT_COMPARABLE =
  "Published figures define return to work differently and cannot be compared with this one.";
