import { nextBusinessDay } from "../../domain/jurisdictions/calendar";
import type { PlainDate } from "../../domain/plain-date";
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

/** Program weeks without a report, from the first week to one past the last reported. */
export function missingWeeks(reports: readonly { week: number }[]): number[] {
  const filed = new Set(reports.map(({ week }) => week));
  const next = Math.max(0, ...filed) + 1;
  return Array.from({ length: next }, (_, index) => index + 1).filter((week) => !filed.has(week));
}

/** The first report still owed, and when it falls due; null before the stay is approved, after its end, and after discharge. */
export function nextReport(
  evidence: Reported,
  ledger: readonly LedgerEntry[],
): { week: number; lastOn: PlainDate; dueAt: Date } | null {
  const stay = currentStay(ledger);
  if (!stay || !isFrozen(ledger) || evidence.program.dischargedOn !== null) return null;
  const [week] = missingWeeks(evidence.reports);
  if (week === undefined || week > stay.weeks) return null;
  return { week, lastOn: weekDays(stay, week).lastOn, dueAt: weekDue(evidence, stay, week).dueAt };
}

/** When that is. */
export function nextReportDue(evidence: Reported, ledger: readonly LedgerEntry[]): Date | null {
  return nextReport(evidence, ledger)?.dueAt ?? null;
}
