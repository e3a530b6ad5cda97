import { nextBusinessDay } from "../../domain/jurisdictions/calendar";
import type { PlainDate } from "../../domain/plain-date";
import { plannedWeeks, type StayInForce } from "../../domain/progress/empty-weeks";
import { DEFAULT_PROGRESS_POLICY, versionOn } from "../../domain/progress/policy";
import { reportDue, type Stay, weekDays } from "../../domain/progress/stay";
import { currentStay, isFrozen, type LedgerEntry } from "../stay/ledger";
import type { Evidence } from "./evidence";

type Reported = Pick<Evidence, "program" | "calendar" | "reports">;

/** When the report of a program week falls due, by the payer's policy, the state's business days and the clinic's clock. */
export function weekDue(
  { program, calendar }: Pick<Evidence, "program" | "calendar">,
  stay: Stay,
  week: number,
): { dueOn: PlainDate; dueAt: Date } {
  const policy = versionOn(program.reportPolicies, weekDays(stay, week).lastOn) ?? DEFAULT_PROGRESS_POLICY;
  return reportDue(stay, week, (day) => nextBusinessDay(calendar, day), program.clinicZone, policy);
}

/** The instant by which the report of a week is to be filed; null where no session was planned and none is owed. */
export function owedBy(
  evidence: Pick<Evidence, "program" | "calendar">,
  stay: StayInForce,
  week: number,
): Date | null {
  return stay.emptyWeeks.includes(week) ? null : weekDue(evidence, stay, week).dueAt;
}

/** Program weeks that owe a report and have none, from the first week to the next after the last reported. */
export function missingWeeks(
  reports: readonly { week: number }[],
  { emptyWeeks }: Pick<StayInForce, "emptyWeeks">,
): number[] {
  const filed = reports.map(({ week }) => week);
  const last = Math.max(0, ...filed);
  // After the last report come at most all the empty weeks, then one that owes.
  const weeks = last + emptyWeeks.length + 1;
  const missing = plannedWeeks({ weeks, emptyWeeks }).filter((week) => !filed.includes(week));
  return missing.slice(0, missing.findIndex((week) => week > last) + 1);
}

/** Whether a report of this week would leave out one that is owed before it. */
export function comesTooEarly(missing: readonly number[], week: number): boolean {
  return missing.every((owed) => owed < week);
}

/** What the clinic may report on a day. */
export type Reportable = {
  /** The week whose report comes next, whether it has begun or not. */
  nextWeek: number;
  /** Weeks that have begun and owe a report, the first one first. */
  openWeeks: number[];
  /** Weeks that have begun without a planned session: none is owed, a made-up session may be reported. */
  emptyWeeks: number[];
};

/** The weeks that may be reported today; before a stay is planned, none. */
export function reportableWeeks(
  { reports, today }: Pick<Evidence, "reports" | "today">,
  stay: StayInForce | null,
): Reportable {
  if (!stay) return { nextWeek: 1, openWeeks: [], emptyWeeks: [] };
  const missing = missingWeeks(reports, stay);
  const begun = (week: number) => weekDays(stay, week).firstOn <= today;
  const filed = (week: number) => reports.some((report) => report.week === week);
  return {
    nextWeek: missing[0] ?? 1,
    openWeeks: missing.filter(begun),
    emptyWeeks: stay.emptyWeeks.filter(
      (week) => begun(week) && !filed(week) && !comesTooEarly(missing, week),
    ),
  };
}

/** The first report still owed, and when it falls due; null before the stay is approved, after its end, and after discharge. */
export function nextReport(
  evidence: Reported,
  ledger: readonly LedgerEntry[],
): { week: number; lastOn: PlainDate; dueAt: Date } | null {
  const stay = currentStay(ledger);
  if (!stay || !isFrozen(ledger) || evidence.program.dischargedOn !== null) return null;
  const [week] = missingWeeks(evidence.reports, stay);
  if (week === undefined || week > stay.weeks) return null;
  return { week, lastOn: weekDays(stay, week).lastOn, dueAt: weekDue(evidence, stay, week).dueAt };
}

/** When that is. */
export function nextReportDue(evidence: Reported, ledger: readonly LedgerEntry[]): Date | null {
  return nextReport(evidence, ledger)?.dueAt ?? null;
}
