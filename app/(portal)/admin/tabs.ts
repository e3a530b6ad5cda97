import type { Permission } from "@/server/domain/access/permissions";

type AdminTab = { href: `/admin${string}`; label: string; permission: Permission };

/** The administration's pages, in the order of the bar; each is shown to the roles that its permission names. */
export const adminTabs: readonly AdminTab[] = [
  { href: "/admin", label: "People", permission: "people:read" },
  { href: "/admin/audit", label: "Audit trail", permission: "audit:read" },
];
