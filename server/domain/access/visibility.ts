import type { ActingRole, Role } from "./roles";

/** Groups of fields that a role sees or does not see (product.md, "What every role may see"). */
export const FIELD_GROUPS = [
  "function",
  "diagnosis",
  "behavioural",
  "money",
  "projected_money",
  "wage",
  "work_status",
  "portal_activity",
  "audit",
] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/**
 * How far a role sees: `own` only what is its own (its record, its claims, its units, its organization's trail),
 * `summary` that there is something and not what, `self_insured` only when its organization insures itself.
 */
export type Extent = "yes" | "own" | "summary" | "self_insured" | "no";

/** Role × field group: the service that answers leaves out what is `no`; no screen filters. */
const VISIBILITY = {
  function: row("yes", { worker: "own", admin: "no" }),
  diagnosis: row("yes", { employer: "no", worker: "own", admin: "no" }),
  behavioural: row("summary", {
    case_manager: "yes",
    physician: "yes",
    clinic: "yes",
    employer: "no",
    worker: "own",
    admin: "no",
  }),
  money: row("yes", { physician: "no", clinic: "own", employer: "self_insured", worker: "no", admin: "no" }),
  // A clinic sees its own units and charges; what the payer expects the program to come to is the payer's.
  projected_money: row("yes", {
    physician: "no",
    clinic: "no",
    employer: "self_insured",
    worker: "no",
    admin: "no",
  }),
  wage: row("yes", { physician: "no", clinic: "no", employer: "own", worker: "own", admin: "no" }),
  work_status: row("yes", { worker: "own", admin: "no" }),
  portal_activity: row("no", { worker: "own" }),
  audit: row("own", { employer: "no" }),
} as const satisfies Record<FieldGroup, Record<Role, Extent>>;

function row(usual: Extent, other: Partial<Record<Role, Extent>>): Record<Role, Extent> {
  const all: Record<Role, Extent> = {
    adjustor: usual,
    claims_manager: usual,
    reviewer: usual,
    case_manager: usual,
    physician: usual,
    employer: usual,
    clinic: usual,
    worker: usual,
    admin: usual,
  };
  return { ...all, ...other };
}

export function extentOf(role: ActingRole, group: FieldGroup): Extent {
  // The product acting by its rules answers nobody.
  return role === "system" ? "no" : VISIBILITY[group][role];
}

/** Whether the role sees anything of the group; of whose record is row-level security's question. */
export function sees(role: ActingRole, group: FieldGroup, { selfInsured = false } = {}): boolean {
  const extent = extentOf(role, group);
  return extent === "self_insured" ? selfInsured : extent !== "no";
}
