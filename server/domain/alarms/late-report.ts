import { TASK_DAYS } from "../coordination/task-days";
import { counted } from "../counted";
import { given } from "../explanation";
import { formatInstant } from "../instant";
import { nextBusinessDay } from "../jurisdictions/calendar";
import { inBusinessDays } from "../jurisdictions/in-business-days";
import { formatDay, type PlainDate } from "../plain-date";
import { plannedWeeks } from "../progress/empty-weeks";
import { DEFAULT_PROGRESS_POLICY, type ProgressPolicy, versionOn } from "../progress/policy";
import { reportDue, weekDays } from "../progress/stay";
import type { Alarm, AlarmHolder } from "./alarm";
import type { AlarmFacts, PlannedStay } from "./facts";
import { adjustorOf, clinicOf, coordinatorOf } from "./holders";
import { alarm, firstEnd, programEnd } from "./make";
import { policyOnDay, thresholdRule } from "./policy";

type Owed = { week: number; dueAt: Date; filedAt: Date | null };

/** Weeks of the approved stay whose report has fallen due by `asOf`: those with planned sessions owe one. */
export function weeksDue(facts: AlarmFacts, stay: PlannedStay, asOf: Date): Owed[] {
  const { calendar, clinicZone, reportPolicies } = facts.program;
  const next = (day: PlainDate) => nextBusinessDay(calendar, day);
  const owed: Owed[] = [];
  for (const week of plannedWeeks(stay)) {
    const policy = versionOn(reportPolicies, weekDays(stay, week).lastOn) ?? DEFAULT_PROGRESS_POLICY;
    const { dueAt } = reportDue(stay, week, next, clinicZone, policy);
    if (dueAt > asOf) break;
    const filed = facts.reports.find((report) => report.week === week);
    owed.push({ week, dueAt, filedAt: filed ? new Date(filed.submittedAt) : null });
  }
  return owed;
}

function steps(
  { program }: AlarmFacts,
  { caseManagerToldBusinessDays, adjustorToldBusinessDays }: ProgressPolicy,
): { holder: AlarmHolder; days: number }[] {
  return [
    { holder: clinicOf(program), days: 0 },
    ...(program.caseManagerId ? [{ holder: coordinatorOf(program), days: caseManagerToldBusinessDays }] : []),
    { holder: adjustorOf(program), days: adjustorToldBusinessDays },
  ];
}

function late(facts: AlarmFacts, { week, dueAt, filedAt }: Owed, stay: PlannedStay): Alarm[] {
  const { program } = facts;
  const filed = filedAt && { at: filedAt, because: `The report of week ${week} is in.` };
  const { lastOn } = weekDays(stay, week);
  const policy = policyOnDay(facts, lastOn);
  const [toCaseManager, toAdjustor] = [policy.caseManagerToldBusinessDays, policy.adjustorToldBusinessDays];
  return steps(facts, policy).map(({ holder, days }) => {
    const firedAt = days === 0 ? dueAt : inBusinessDays(facts.program, dueAt, days);
    return alarm({
      key: `report_late:${program.id}:${week}:${holder.role}`,
      kind: "report_late",
      firedAt,
      dueAt: inBusinessDays(facts.program, firedAt, TASK_DAYS.lateReport),
      holder,
      title: `The report of week ${week} on claim ${program.claimNumber} is late`,
      sentence: `The report of week ${week} was due ${formatInstant(dueAt, program.clinicZone)} and has not come. The clinic is told at once, the case manager after ${counted(toCaseManager, "business day")}, the adjustor after ${toAdjustor}.`,
      rule: thresholdRule("Weekly report", policy),
      formula: `due ${counted(policy.reportDueBusinessDays, "business day")} after the program week at ${policy.reportDueTime}, clinic time`,
      inputs: [
        given("Program week ended", formatDay(lastOn)),
        given("Report due", formatInstant(dueAt, program.clinicZone)),
        given("Told after", counted(days, "business day")),
      ],
      ended: firstEnd(filed, programEnd(facts)),
    });
  });
}

/** The ladder of a late weekly report (rules.md §2): clinic at once, case manager +1 business day, adjustor +2. */
export function lateReportAlarms(facts: AlarmFacts, asOf: Date): Alarm[] {
  const { stay } = facts;
  if (!stay?.frozenAt) return [];
  return weeksDue(facts, stay, asOf).flatMap((owed) => late(facts, owed, stay));
}
