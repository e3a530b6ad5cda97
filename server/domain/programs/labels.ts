export const PROGRAM_KINDS = ["hardening", "conditioning"] as const;
export const KIND_LABELS = { hardening: "Work hardening", conditioning: "Work conditioning" } as const;

/** Stored as written here. */
export const BODY_REGIONS = [
  "Neck",
  "Shoulder",
  "Elbow",
  "Wrist or hand",
  "Upper back",
  "Low back",
  "Hip",
  "Knee",
  "Ankle or foot",
  "Several regions",
] as const;
export type BodyRegion = (typeof BODY_REGIONS)[number];

/** Why a program ended. */
export const DISCHARGE_REASONS = [
  "ready_for_full_duty",
  "stay_ended",
  "no_progress",
  "attendance",
  "medical",
  "worker_left",
  "not_authorized",
] as const;
export type DischargeReason = (typeof DISCHARGE_REASONS)[number];

export const DISCHARGE_LABELS = {
  ready_for_full_duty: "Ready for full duty",
  stay_ended: "The stay ended",
  no_progress: "No functional progress",
  attendance: "Attendance",
  medical: "Medical reason",
  worker_left: "The worker left",
  not_authorized: "Not authorized",
} as const satisfies Record<DischargeReason, string>;
