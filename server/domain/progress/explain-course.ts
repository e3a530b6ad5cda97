import { type ExplainedRule, type Explanation, given } from "../explanation";
import { type Cents, formatMoney } from "../money";
import { formatDelta, formatTenths } from "../percent";
import { formatDay, type PlainDate } from "../plain-date";
import type { Course } from "./course";
import type { StayInForce } from "./empty-weeks";
import { type DatedPolicy, policyInForce, policyRule } from "./policy";
import { stayEndOn } from "./stay";
import type { LedgerChange } from "./stay-ledger";

export const STAY_RULE: ExplainedRule = {
  name: "Length of stay",
  version: "2026-11",
  citation: "Full Duty programme rules, 2: the stay is fixed at the first approval",
  status: "policy",
};

export const REPORT_RULE: ExplainedRule = {
  name: "Weekly report",
  version: "2026-11",
  citation: "Full Duty programme rules, 2: weekly report due",
  status: "policy",
};

const KIND_WORDS = {
  baseline: "the baseline",
  progress: "progress",
  flat: "flat",
  excused: "excused",
  ready: "ready for full duty",
} as const;

type Judged = Pick<Course, "weeks" | "sentence">;

/** How the last week was judged against the mark, and the flat weeks counted (rules.md §2); null before a baseline. */
export function explainProgress(
  { weeks, sentence }: Judged,
  policies: readonly DatedPolicy[],
): Explanation | null {
  const last = weeks.at(-1);
  const before = weeks.at(-2);
  if (!last) return null;
  const policy = policyInForce(policies, last.reportedOn);
  const mark = before?.markTenths ?? last.markTenths;
  const needed = formatTenths(mark + policy.minimumGainTenths);
  const change = before
    ? `${formatTenths(last.tenths)} − ${formatTenths(before.tenths)} = ${formatDelta(last.tenths - before.tenths)} points; `
    : "";
  return {
    formula: `${change}a week progresses at mark + minimum gain = ${formatTenths(mark)} + ${(policy.minimumGainTenths / 10).toFixed(1)} = ${needed}, or when an essential demand unmet at the mark is met. ${sentence}`,
    inputs: weeks.map(({ week, tenths, kind, reportedOn, flatCount }) =>
      given(
        week === 0 ? "Baseline" : `Week ${week}`,
        `${formatTenths(tenths)}, ${KIND_WORDS[kind]}${flatCount > 0 ? `, ${flatCount} flat in a row` : ""}`,
        formatDay(reportedOn),
      ),
    ),
    rule: policyRule(policy),
  };
}

/** Weeks, sessions a week and sessions; an extension by part of a week, or after empty weeks, is not their product. */
type Sessions = Pick<StayInForce, "weeks" | "sessionsPerWeek" | "sessions">;

const fillsEachWeek = ({ weeks, sessionsPerWeek, sessions }: Sessions) =>
  weeks * sessionsPerWeek === sessions;

/** When the stay ends: its last Monday-to-Friday day. */
export function explainStayEnd(
  stay: Sessions & Pick<StayInForce, "startOn">,
  { fixed }: { fixed: boolean },
): Explanation {
  const { startOn, weeks, sessionsPerWeek, sessions } = stay;
  const each = fillsEachWeek(stay) ? `${weeks} × ${sessionsPerWeek} = ` : "";
  return {
    formula: `${formatDay(startOn)} + ${weeks} weeks = ${formatDay(stayEndOn(stay))}, the last Monday-to-Friday day of the last week`,
    inputs: [
      given("Starts", formatDay(startOn)),
      given("Weeks", String(weeks)),
      given("Sessions", `${each}${sessions}`),
      given("Fixed", fixed ? "since the first approval" : "not until the first approval"),
    ],
    rule: STAY_RULE,
  };
}

/** When the next weekly report is due (rules.md §2); `dueText` is the instant on the clinic's clock. */
export function explainReportDue(
  { week, lastOn }: { week: number; lastOn: PlainDate },
  dueText: string,
): Explanation {
  return {
    formula: `The business day after the program week, on the clinic’s clock: week ${week} ends ${formatDay(lastOn)}, its report is due ${dueText}`,
    inputs: [given("Program week", String(week), `to ${formatDay(lastOn)}`)],
    rule: REPORT_RULE,
  };
}

type Conduct = {
  attended: number;
  planned: number;
  effort: { valid: number; tested: number };
  reports: { late: number; filed: number };
  since: PlainDate | null;
};

/** Attendance, effort and report lateness, as counts of what was recorded. */
export function explainConduct({ attended, planned, effort, reports, since }: Conduct): Explanation {
  const share = planned > 0 ? ` (${Math.round((100 * attended) / planned)} %)` : "";
  return {
    formula: "Counts over every weekly report filed; a report is late when it was filed after its due time",
    inputs: [
      given("Sessions attended of planned", `${attended} of ${planned}${share}`, since && formatDay(since)),
      given("Tests with valid effort", `${effort.valid} of ${effort.tested}`),
      given("Reports late", `${reports.late} of ${reports.filed}`),
    ],
    rule: REPORT_RULE,
  };
}

type LedgerFigures = LedgerChange<
  Sessions & {
    seq: number;
    endOn: PlainDate;
    priceCents: Cents | null;
  }
>;

/** An entry of the stay's ledger: its session days and dollars, and what it changed against the one before. */
export function explainLedgerEntry(entry: LedgerFigures, agreed: string): Explanation {
  const { weeks, sessionsPerWeek, sessions, priceCents, daysDelta, centsDelta, endMovedDays } = entry;
  const held = fillsEachWeek(entry)
    ? `${weeks} weeks × ${sessionsPerWeek} sessions a week = ${sessions} sessions`
    : `${sessions} sessions in ${weeks} weeks`;
  const cost = priceCents === null ? "" : `; at the fee schedule, ${formatMoney(priceCents)}`;
  return {
    formula: `${held}${cost}`,
    inputs: [
      given("Last day", formatDay(entry.endOn)),
      ...(daysDelta === null ? [] : [given("Sessions more or fewer than before", String(daysDelta))]),
      ...(centsDelta === null ? [] : [given("Dollars more or less than before", formatMoney(centsDelta))]),
      ...(endMovedDays ? [given("Calendar days the end moved", String(endMovedDays))] : []),
      given("Agreed", agreed),
    ],
    rule: STAY_RULE,
  };
}
