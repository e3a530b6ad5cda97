import type { NavItem } from "@/components/layout/nav-links";
import type { Role } from "@/server/domain/access/roles";

const board: NavItem = { href: "/board", label: "Who holds what" };

/** The pages each role finds in its bar; comfort only, the server refuses by permission. */
export const navigation: Record<Role, readonly NavItem[]> = {
  adjustor: [{ href: "/adjustor", label: "Queue" }, board],
  claims_manager: [
    { href: "/claims-manager", label: "Portfolio" },
    { href: "/adjustor", label: "Team queue" },
    board,
    { href: "/clinics", label: "Clinics" },
    { href: "/admin/thresholds", label: "Thresholds" },
  ],
  reviewer: [{ href: "/reviewer", label: "Referred" }],
  case_manager: [{ href: "/case-manager", label: "Caseload" }, board],
  physician: [{ href: "/physician", label: "Signatures and patients" }],
  employer: [{ href: "/employer", label: "My workers" }],
  clinic: [
    { href: "/clinic", label: "This week" },
    board,
    { href: "/clinic/referrals/new", label: "New referral" },
    { href: "/clinic/import", label: "Import a file" },
  ],
  worker: [{ href: "/worker", label: "My progress" }],
  admin: [{ href: "/admin", label: "People and rules" }],
};

/** The worker's, for one who reads Spanish. */
export const spanishNavigation: readonly NavItem[] = [{ href: "/worker", label: "Mi progreso" }];

/** Roles whose pages keep data in the browser and answer the keyboard; the others ship next to no script. */
export const deskRoles: ReadonlySet<Role> = new Set([
  "adjustor",
  "claims_manager",
  "reviewer",
  "case_manager",
  "clinic",
]);

/** Roles whose lists open their figures; the others read pages that explain themselves. */
export const figureRoles: ReadonlySet<Role> = new Set([...deskRoles, "physician"]);

/** Roles with enough records to need a search box. */
export const searchingRoles: ReadonlySet<Role> = new Set(["adjustor", "claims_manager"]);
