/** What an attached document is. A signature of kind `order` or `plan` is of the newest document of that kind. */
export const DOCUMENT_KINDS = ["order", "plan", "job_description", "therapy_notes", "other"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_LABELS = {
  order: "Physician's order",
  plan: "Plan of care",
  job_description: "Job description",
  therapy_notes: "Therapy notes",
  other: "Other document",
} as const satisfies Record<DocumentKind, string>;

/** The largest document taken, in bytes. */
export const MOST_DOCUMENT_BYTES = 10 * 1024 * 1024;
