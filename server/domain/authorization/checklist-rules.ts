import type { RuleStatus } from "../jurisdictions/rule";
import type { RequestType } from "./request";

export type ChecklistRule =
  | "job_goal"
  | "demands_confirmed"
  | "therapy_plateaued"
  | "functional_gap"
  | "effort_valid"
  | "order_and_plan"
  | "stay_fixed"
  | "progress"
  | "pace"
  | "service_after_decision"
  | "no_overlap";

type RuleFacts = {
  name: string;
  version: string;
  citation: string;
  status: RuleStatus;
  appliesTo: readonly RequestType[];
};

const start = ["initial", "retrospective", "reconsideration"] as const;
const goingOn = ["extension", "change"] as const;
const all = [...start, ...goingOn] as const;
const practice = (name: string) =>
  ({ name, version: "2026-11", citation: `Full Duty programme rules: ${name}`, status: "policy" }) as const;

/** The checks of a request, in the order they are shown. A rule with an outside source names it and how far it was read. */
export const CHECKLIST_RULES = {
  order_and_plan: { ...practice("order and plan signed"), appliesTo: all },
  job_goal: { ...practice("job goal confirmed"), appliesTo: start },
  demands_confirmed: { ...practice("demands confirmed by the employer"), appliesTo: all },
  therapy_plateaued: { ...practice("outpatient therapy plateaued"), appliesTo: start },
  functional_gap: { ...practice("functional gap on an essential demand"), appliesTo: start },
  progress: { ...practice("progress against the mark"), appliesTo: goingOn },
  effort_valid: { ...practice("valid effort"), appliesTo: all },
  stay_fixed: { ...practice("length of stay fixed"), appliesTo: start },
  pace: {
    ...practice("needed against achieved pace"),
    citation: "Theil 1950; Sen 1968 (slope); the limits 1 and 1.5 are policy",
    appliesTo: ["extension"],
  },
  service_after_decision: {
    name: "service after the decision",
    version: "2026-11",
    citation: "Full Duty rule book §3: care already given cannot be preauthorized",
    status: "seen",
    appliesTo: ["initial", "extension", "change", "reconsideration"],
  },
  no_overlap: { ...practice("no duplicate or overlap"), appliesTo: all },
} as const satisfies Record<ChecklistRule, RuleFacts>;
