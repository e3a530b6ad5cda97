/** Everyone the portal knows, by what they do in it. */
export const roles = [
  "adjustor",
  "claims_manager",
  "reviewer",
  "case_manager",
  "physician",
  "employer",
  "clinic",
  "worker",
  "admin",
] as const;

export type Role = (typeof roles)[number];

/** Who can be written down as having acted: a person in a role, or the product itself by its rules. */
export type ActingRole = Role | "system";

export const roleLabels: Record<Role, string> = {
  adjustor: "Adjustor",
  claims_manager: "Claims manager",
  reviewer: "Clinical reviewer",
  case_manager: "Case manager",
  physician: "Physician",
  employer: "Employer",
  clinic: "Clinic",
  worker: "Worker",
  admin: "Administrator",
};

/** Where each role arrives after signing in. */
export const roleHomes: Record<Role, `/${string}`> = {
  adjustor: "/adjustor",
  claims_manager: "/claims-manager",
  reviewer: "/reviewer",
  case_manager: "/case-manager",
  physician: "/physician",
  employer: "/employer",
  clinic: "/clinic",
  worker: "/worker",
  admin: "/admin",
};
