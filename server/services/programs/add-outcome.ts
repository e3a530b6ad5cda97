import { toDbDate } from "../../db/dates";
import type { PlainDate } from "../../domain/plain-date";
import { hasStarted } from "../../domain/programs/started";
import { comesToDischarge } from "../../domain/progress/course";
import { plannedWeeks } from "../../domain/progress/empty-weeks";
import type { Context } from "../caller";
import { countAttended } from "../progress/count-attended";
import type { Standing } from "../progress/refresh-standing";
import { weekDue } from "../progress/report-due";
import { currentStay, isFrozen } from "../stay/ledger";

/** How a program ended, as the clinic says it. */
export type End = { dischargedOn: PlainDate; workStatus: string; completed: boolean; reason: string };

/** Keeps how the program ended, with what the evidence says of it: the row that every scorecard counts. */
export async function addOutcome(context: Context, standing: Standing, ended: End): Promise<void> {
  const { program, reports } = standing.evidence;
  const promisedOn = promisedDay(standing);
  const attendedSessions = await countAttended(context, program.id);
  await context.tx.db.outcome.create({
    data: {
      programId: program.id,
      payerId: program.payerId,
      clinicId: program.clinicId,
      strength: program.strength,
      ...ended,
      dischargedOn: toDbDate(ended.dischargedOn),
      promisedOn: promisedOn && toDbDate(promisedOn),
      started: hasStarted({ attendedSessions, reports }),
      stopRule: isStopped(standing, ended.reason),
      jobMatchTenths: standing.match.tenths,
      baselineTenths: standing.course.baselineTenths,
      costCents: standing.plan.authorized.usedCents,
      ...reportsUntil(standing, ended.dischargedOn),
    },
  });
}

// Another reason may come with as many flat weeks, and want of progress be said sooner: neither is the rule's discharge.
function isStopped({ course }: Standing, reason: string): boolean {
  return reason === "no_progress" && comesToDischarge(course);
}

// The stay first approved is the promise; later changes are what it is measured against. A plan alone promises nothing.
function promisedDay({ plan }: Standing): PlainDate | null {
  return plan.ledger.find(({ frozenAt }) => frozenAt !== null)?.endOn ?? null;
}

/** Weekly reports that fell due by the last day, and those of them sent by their due time; none before a stay is approved. */
function reportsUntil(
  { evidence, plan }: Standing,
  lastDay: PlainDate,
): { reportsDue: number; reportsOnTime: number } {
  const stay = currentStay(plan.ledger);
  if (!stay || !isFrozen(plan.ledger)) return { reportsDue: 0, reportsOnTime: 0 };
  const due = plannedWeeks(stay).filter((week) => weekDue(evidence, stay, week).dueOn <= lastDay);
  const onTime = evidence.reports.filter(
    ({ week, submittedAt, dueAt }) =>
      due.includes(week) && dueAt !== null && new Date(submittedAt) <= new Date(dueAt),
  );
  return { reportsDue: due.length, reportsOnTime: onTime.length };
}
