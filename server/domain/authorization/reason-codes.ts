import { counted } from "../counted";

type Reason = {
  label: string;
  /** A medical reason is a judgement of necessity; an administrative one is a fact about the request. */
  nature: "administrative" | "medical";
};

/** Why less than was asked is approved, or nothing: the list of rules.md §3, in plain words. */
export const REASONS = {
  no_job_goal: { label: "No confirmed job goal", nature: "administrative" },
  demands_unconfirmed: { label: "The job's demands are not confirmed", nature: "administrative" },
  therapy_not_plateaued: { label: "Outpatient therapy still brings gains", nature: "medical" },
  gap_not_functional: { label: "What is missing is not a physical ability", nature: "medical" },
  no_essential_gap: { label: "No gap on an essential demand", nature: "medical" },
  effort_invalid: { label: "Test effort was not valid", nature: "medical" },
  suitable_work: { label: "Already at suitable work", nature: "administrative" },
  unsigned: { label: "Order or plan of care is not signed", nature: "administrative" },
  condition_not_accepted: { label: "The condition is not accepted on this claim", nature: "administrative" },
  stay_not_fixed: { label: "The length of stay is not fixed", nature: "administrative" },
  no_progress: { label: "No functional progress in the last weeks", nature: "medical" },
  attendance: { label: "Attendance is too low", nature: "administrative" },
  overlap: { label: "Duplicate of, or overlaps, another request", nature: "administrative" },
  exceeds_stay: { label: "More than the fixed stay", nature: "administrative" },
  other_program: { label: "Another program would serve better", nature: "medical" },
} as const satisfies Record<string, Reason>;

export type ReasonCode = keyof typeof REASONS;
export const REASON_CODES = Object.keys(REASONS) as [ReasonCode, ...ReasonCode[]];

/** "No functional progress in 2 weeks": the reason with its number where one is known. */
export function reasonLabel(code: ReasonCode, flatWeeks?: number): string {
  if (code !== "no_progress" || !flatWeeks) return REASONS[code].label;
  return `No functional progress in ${counted(flatWeeks, "week")}`;
}
