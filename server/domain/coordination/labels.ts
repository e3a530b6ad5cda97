/** Whom a call was made to. */
export const CALL_PARTIES = ["insurer", "physician", "employer", "worker", "case_manager", "clinic"] as const;
export type CallParty = (typeof CALL_PARTIES)[number];

export const PARTY_LABELS = {
  insurer: "Insurer",
  physician: "Physician",
  employer: "Employer",
  worker: "Worker",
  case_manager: "Case manager",
  clinic: "Clinic",
} as const satisfies Record<CallParty, string>;

/** The longest message between worker and clinic. */
export const MESSAGE_CHARACTERS = 2_000;
