import { toDbDate } from "../../db/dates";
import { AppError } from "../../domain/errors";
import { dayIn, formatDay, type PlainDate } from "../../domain/plain-date";
import { Discharge } from "../../domain/programs/schema";
import { hasStarted } from "../../domain/programs/started";
import { comesToDischarge } from "../../domain/progress/course";
import { plannedWeeks } from "../../domain/progress/empty-weeks";
import type { Context } from "../caller";
import { command } from "../command";
import { dropDraft } from "../drafts/drop";
import { tell } from "../notices/tell";
import { countAttended } from "../progress/count-attended";
import { refreshStanding, type Standing } from "../progress/refresh-standing";
import { weekDue } from "../progress/report-due";
import { currentStay, isFrozen } from "../stay/ledger";
import { findLiveProgram, type ProgramFacts } from "./find";
import { partiesToTell } from "./parties-to-tell";

/** The clinic ends a program and says how: the outcome every scorecard counts. RULE for a full duty that the evidence denies. */
export const dischargeProgram = command({
  name: "dischargeProgram",
  permission: "program:discharge",
  input: ({ now, actor }) => Discharge({ today: dayIn(now, actor.timeZone) }),
  async run(context, { programId, dischargedOn, workStatus, completed, reason }) {
    const program = await findLiveProgram(context, programId);
    if (dischargedOn < (program.startOn ?? program.referredOn))
      throw new AppError(
        "BAD_INPUT",
        `The discharge is dated before the program began on ${formatDay(program.startOn ?? program.referredOn)}; mend the date.`,
        "dischargedOn",
      );
    await end(context, program, dischargedOn);
    const standing = await refreshStanding(context, programId);
    if (reason === "ready_for_full_duty" && !standing.match.ready)
      throw new AppError(
        "RULE",
        `The evidence does not say ready for full duty on ${formatDay(dischargedOn)}: ${standing.match.notReadyBecause[0]} Choose another reason, or report the missing test first.`,
        "reason",
      );
    await addOutcome(context, standing, { dischargedOn, workStatus, completed, reason });
    await closeTasks(context, programId);
    await dropDraft(context, `discharge:${programId}`);
    const text = `Program ${program.number} has ended on ${formatDay(dischargedOn)}.`;
    for (const to of partiesToTell(program))
      await tell(context, { programId, kind: "program.discharged", text, facts: { day: dischargedOn }, to });
    return {
      result: { programId, jobMatchTenths: standing.match.tenths },
      event: { type: "program.discharged", programId, workStatus, completed },
    };
  },
});

// Of two discharges at once, one finds the program ended already.
async function end({ tx }: Context, { id }: ProgramFacts, dischargedOn: PlainDate): Promise<void> {
  const ended = await tx.sql(
    "end_program",
    "update program set discharged_on = $2 where id = $1 and discharged_on is null returning id",
    [id, dischargedOn],
  );
  if (ended.length === 0)
    throw new AppError("CONFLICT", "This program has just been ended; reload to see how.");
}

type End = { dischargedOn: PlainDate; workStatus: string; completed: boolean; reason: string };

async function addOutcome(context: Context, standing: Standing, ended: End): Promise<void> {
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

async function closeTasks({ tx, actor, now }: Context, programId: string): Promise<void> {
  await tx.sql(
    "close_ended_tasks",
    `update task set closed_at = $2, closed_by_id = $3, closing = '{"note":"The program ended."}'
     where program_id = $1 and closed_at is null and holder_role = 'clinic' and kind not like 'call\\_%'`,
    [programId, now, actor.personId],
  );
}
