import type { ActingRole } from "./roles";

const payer = ["adjustor", "claims_manager", "reviewer"] as const;
const parties = [...payer, "case_manager", "physician", "employer", "clinic", "worker"] as const;
const everyone = [...parties, "admin"] as const;

/** Who may do what: the one table that the server refuses by and a screen shows buttons by. */
export const permissions = {
  "session:read": everyone,
  "notices:read": parties,
  "draft:keep": everyone,
  "queue:read": payer,
  "portfolio:read": ["claims_manager"],
  "program:read": parties,
  "request:read": [...payer, "case_manager", "clinic"],
  "packet:read": [...payer, "case_manager"],
  "request:determine": ["adjustor", "claims_manager"],
  "request:review": ["reviewer"],
  "peer-to-peer:offer": ["reviewer"],
  "peer-to-peer:answer": ["physician"],
  "peer-to-peer:join": ["reviewer", "physician"],
  "request:reconsider": ["reviewer", "claims_manager"],
  "request:release": ["adjustor", "claims_manager"],
  "request:expire": ["system"],
  "gate:judge": ["system"],
  "request:ask": payer,
  "request:refer": ["adjustor", "claims_manager"],
  "request:defer": ["adjustor", "claims_manager"],
  "request:reassign": ["claims_manager"],
  "discharge:propose": ["adjustor", "claims_manager"],
  "request:submit": ["clinic"],
  "request:answer": ["clinic"],
  "request:withdraw": ["clinic"],
  "request:contest": ["clinic"],
  "clinic:read": ["clinic"],
  "scorecard:read": [...payer, "case_manager", "clinic"],
  "scorecard:publish": ["clinic"],
  "follow-up:record": ["case_manager", "clinic", "employer"],
  "clinics:compare": ["claims_manager"],
  "program:open": ["clinic"],
  "demands:edit": ["clinic"],
  "demands:confirm": ["employer"],
  "evidence:record": ["clinic"],
  "evidence:import": ["clinic"],
  "stay:plan": ["clinic"],
  "program:discharge": ["clinic"],
  "occupations:read": ["clinic", "employer", ...payer, "case_manager"],
  "document:upload": ["clinic", "physician"],
  "document:read": [...payer, "case_manager", "physician", "clinic"],
  "caseload:read": ["case_manager"],
  "call:log": ["clinic", "case_manager", "physician", "adjustor", "claims_manager"],
  "task:close": ["clinic", "case_manager", "physician", "adjustor", "claims_manager", "employer"],
  "alarm:raise": ["system"],
  "patients:read": ["physician"],
  "order:sign": ["physician"],
  "work-status:issue": ["physician"],
  "workers:read": ["employer"],
  "return:report": ["employer"],
  "progress:read": ["worker"],
  "message:write": ["worker", "clinic"],
  "audit:read": ["admin"],
  "rules:read": ["admin"],
  "rules:change": ["admin"],
  "people:read": ["admin"],
  "people:disable": ["admin"],
  "people:limit": ["admin"],
  "policy:read": ["claims_manager", "admin"],
  "policy:set": ["claims_manager", "admin"],
  "rates:read": ["admin"],
  "rates:import": ["admin"],
  "indemnity:read": ["admin"],
  "indemnity:set": ["admin"],
} as const satisfies Record<string, readonly ActingRole[]>;

export type Permission = keyof typeof permissions;

export function may(role: ActingRole, permission: Permission): boolean {
  return (permissions[permission] as readonly ActingRole[]).includes(role);
}
