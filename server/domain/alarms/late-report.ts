import { counted } from "../counted";
import { given } from "../explanation";
import { formatInstant } from "../instant";
import { nextBusinessDay } from "../jurisdictions/calendar";
import { inBusinessDays } from "../jurisdictions/in-business-days";
import { formatDay, type PlainDate } from "../plain-date";
import { DEFAULT_PROGRESS_POLICY, versionOn } from "../progress/policy";
import { reportDue, weekDays } from "../progress/stay";
import type { Alarm, AlarmHolder } from "./alarm";
import type { AlarmFacts, PlannedStay } from "./facts";
import { adjustorOf, clinicOf, coordinatorOf } from "./holders";
import { alarm, firstEnd, programEnd } from "./make";
import { ALARM_POLICY, policyRule } from "./policy";

type Owed = { week: number; dueAt: Date; filedAt: Date | null };

/** Weeks of the approved stay whose report has fallen due by `asOf`. */
export function weeksDue(facts: AlarmFacts, stay: PlannedStay, asOf: Date): Owed[] {
  const { calendar, clinicZone, reportPolicies } = facts.program;
  const next = (day: PlainDate) => nextBusinessDay(calendar, day);
  const owed: Owed[] = [];
  for (let week = 1; week <= stay.weeks; week += 1) {
    const policy = versionOn(reportPolicies, weekDays(stay, week).lastOn) ?? DEFAULT_PROGRESS_POLICY;
    const { dueAt } = reportDue(stay, week, next, clinicZone, policy);
    if (dueAt > asOf) break;
    const filed = facts.reports.find((report) => report.week === week);
    owed.push({ week, dueAt, filedAt: filed ? new Date(filed.submittedAt) : null });
  }
  return owed;
}

function steps({ program }: AlarmFacts): { holder: AlarmHolder; days: number }[] {
  const { case_manager, adjustor } = ALARM_POLICY.lateReportDays;
  return [
    { holder: clinicOf(program), days: 0 },
    ...(program.caseManagerId ? [{ holder: coordinatorOf(program), days: case_manager }] : []),
    { holder: adjustorOf(program), days: adjustor },
  ];
}

function late(facts: AlarmFacts, { week, dueAt, filedAt }: Owed, stay: PlannedStay): Alarm[] {
  const { program } = facts;
  const filed = filedAt && { at: filedAt, because: `The report of week ${week} is in.` };
  const { lastOn } = weekDays(stay, week);
  return steps(facts).map(({ holder, days }) => {
    const firedAt = days === 0 ? dueAt : inBusinessDays(facts.program, dueAt, days);
    return alarm({
      key: `report_late:${program.id}:${week}:${holder.role}`,
      kind: "report_late",
      firedAt,
      dueAt: inBusinessDays(facts.program, firedAt, 1),
      holder,
      title: `The report of week ${week} on claim ${program.claimNumber} is late`,
      sentence: `The report of week ${week} was due ${formatInstant(dueAt, program.clinicZone)} and has not come. The clinic is told at once, the case manager after 1 business day, the adjustor after 2.`,
      rule: policyRule("Weekly report"),
      formula: "due so many business days after the program week, clinic time, as the payer's policy says",
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
