import type { Permission } from "@/server/domain/access/permissions";

type AdminTab = {
  href: `/admin${string}`;
  label: string;
  permission: Permission;
  /** Kinds of organization whose page it is; every kind when left out. */
  of?: readonly string[];
};

/** The administration's pages, in the order of the bar; each is shown to the roles that its permission names, at its kind of organization. */
export const adminTabs: readonly AdminTab[] = [
  { href: "/admin", label: "People", permission: "people:read" },
  { href: "/admin/thresholds", label: "Thresholds", permission: "policy:read", of: ["payer"] },
  { href: "/admin/rates", label: "Rates", permission: "rates:read", of: ["payer", "platform"] },
  { href: "/admin/indemnity", label: "Indemnity", permission: "indemnity:read", of: ["platform"] },
  { href: "/admin/rules", label: "Deadline rules", permission: "rules:read" },
  { href: "/admin/limits", label: "Program limits", permission: "rules:read" },
  { href: "/admin/holidays", label: "Holidays", permission: "rules:read" },
  { href: "/admin/audit", label: "Audit trail", permission: "audit:read" },
];
