/** Writes docs/rules.md: every rule shipped, with its source, dates and how far it was read. Run: tsx scripts/rules-doc.ts */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ALARM_POLICY, policyRule as alarmRule } from "@/server/domain/alarms/policy";
import { CHECKLIST_RULES } from "@/server/domain/authorization/checklist-rules";
import { ACCOUNT_RULE } from "@/server/domain/authorization/explain-account";
import { GATE_RULE } from "@/server/domain/authorization/gate";
import { type ExplainedRule, RULE_STATUS_WORDS } from "@/server/domain/explanation";
import { shippedCalendars } from "@/server/domain/jurisdictions/calendars.data";
import { CLOCK_LABELS } from "@/server/domain/jurisdictions/rule";
import { amountText, clauseTexts } from "@/server/domain/jurisdictions/rule-words";
import { shippedRules } from "@/server/domain/jurisdictions/rules.data";
import { jurisdictionName } from "@/server/domain/jurisdictions/states";
import { REPORT_RULE, STAY_RULE } from "@/server/domain/progress/explain-course";
import { JOB_MATCH_RULE } from "@/server/domain/progress/explain-job-match";
import { DEFAULT_PROGRESS_POLICY, policyRule } from "@/server/domain/progress/policy";
import { THRESHOLDS } from "@/server/domain/progress/threshold-specs";
import { THRESHOLD_NAMES, thresholdsOf, thresholdText } from "@/server/domain/progress/thresholds";
import { COST_RULE } from "@/server/domain/projection/explain-projection";
import { PROJECTION_METHOD } from "@/server/domain/projection/method";
import { fixedTimes } from "./rules-doc/fixed";
import { indemnity, limits, rates, schedules } from "./rules-doc/money";
import { dates, list, table, words } from "./rules-doc/table";

function deadlines(): string {
  const rows = shippedRules.map((rule) => [
    jurisdictionName(rule.jurisdiction),
    `${CLOCK_LABELS[rule.clock]}, version ${rule.version}`,
    list([amountText(rule), ...clauseTexts(rule), rule.appliesTo]),
    rule.ifMissed,
    dates(rule.effectiveFrom, rule.effectiveTo),
    rule.citation,
    words(rule.status),
  ]);
  return table(["Where", "Clock", "How long", "If missed", "In force", "Source", "Status"], rows);
}

function calendars(): string {
  const rows = shippedCalendars.map((one) => [
    one.name,
    one.dayWord,
    `${one.firstYear} – ${one.lastYear}`,
    one.citation,
    words(one.status),
  ]);
  return table(["Calendar", "Its day", "Years", "Source", "Status"], rows);
}

function thresholds(): string {
  const defaults = thresholdsOf(DEFAULT_PROGRESS_POLICY);
  const rows = THRESHOLD_NAMES.map((name) => [
    THRESHOLDS[name].label,
    thresholdText(name, defaults[name]),
    `${thresholdText(name, THRESHOLDS[name].least)} – ${thresholdText(name, THRESHOLDS[name].most)}`,
    THRESHOLDS[name].decides,
  ]);
  const due = ["Weekly report due at", defaults.reportDueTime, "a time of day", "The clinic's time."];
  const { version, source, status } = DEFAULT_PROGRESS_POLICY;
  const cells = table(["Threshold", "Default", "Range", "What it decides"], [...rows, due]);
  return `Version ${version}: ${source} (${words(status)}).\n\n${cells}`;
}

function alarms(): string {
  const { followUpCalendarDays, dailyAt, catchUpHours } = ALARM_POLICY;
  const rows = [
    [
      "Follow-up after discharge",
      `the work status is asked at ${followUpCalendarDays.join(" and ")} calendar days: what every scorecard calls durability`,
    ],
    [
      "Silent week",
      "a program week with planned sessions, and without a session, a report or a call until its report is due",
    ],
    ["Week without a planned session", "it owes no report: it is neither late nor silent"],
    ["Surprise session", "at once, for each posting of sessions that no authorization covers"],
    ["Told each day", `at ${dailyAt} of a business day, clinic time`],
    ["After a standstill", `what came and went more than ${catchUpHours / 24} days ago is told to nobody`],
  ];
  const { citation, version, status } = alarmRule("Alarms");
  const note =
    "When the other alarms fire is a threshold a payer may set, above; how long each one told has is fixed, below.";
  return `Version ${version}: ${citation} (${words(status)}). ${note}\n\n${table(["Alarm", "When"], rows)}`;
}

const PROGRAMME: readonly ExplainedRule[] = [
  JOB_MATCH_RULE,
  policyRule(DEFAULT_PROGRESS_POLICY),
  REPORT_RULE,
  STAY_RULE,
  ACCOUNT_RULE,
  GATE_RULE,
  COST_RULE,
  ...Object.values(CHECKLIST_RULES).map((rule) => ({ ...rule, name: `Checklist: ${rule.name}` })),
  ...PROJECTION_METHOD.references.map((reference) => ({
    name: `Projection: ${reference.for}`,
    version: PROJECTION_METHOD.version,
    citation: reference.citation,
    status: reference.status,
  })),
];

function programme(): string {
  const rows = PROGRAMME.map(({ name, version, citation, status }) => [
    name,
    version,
    citation ?? "—",
    words(status),
  ]);
  return table(["Rule", "Version", "Source", "Status"], rows);
}

const statusList = Object.entries(RULE_STATUS_WORDS)
  .map(([status, meaning]) => `“${meaning}” (${status})`)
  .join(", ");

const PARTS: readonly [title: string, text: () => string][] = [
  ["Deadlines", deadlines],
  ["Calendars", calendars],
  ["Fee rates", rates],
  ["Fee schedules", schedules],
  ["Indemnity", indemnity],
  ["Limits of a program", limits],
  ["Thresholds a payer may set", thresholds],
  ["Alarms", alarms],
  ["Fixed times", fixedTimes],
  ["Programme rules", programme],
];

/** docs/rules.md as text: what ships; an organization's own rates, rules and thresholds are in its administration. */
export function rulesDoc(): string {
  const head = [
    "# The rules that ship",
    "",
    "Written from the code by `scripts/rules-doc.ts`; do not edit by hand. What an administrator imports or sets is dated and",
    "shown with its history in the administration.",
    "",
    `How far a source is known: ${statusList}.`,
  ].join("\n");
  return `${[head, ...PARTS.map(([title, text]) => `## ${title}\n\n${text()}`)].join("\n\n")}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(fileURLToPath(new URL("../docs/rules.md", import.meta.url)), rulesDoc());
}
