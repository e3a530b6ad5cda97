import type { DomainEvent } from "../../domain/events";
import type { Course } from "../../domain/progress/course";
import type { Context } from "../caller";
import { inBusinessDays } from "../coordination/business-day";
import { openTask, type TaskKind } from "../coordination/open-task";
import { tell } from "../notices/tell";
import type { ProgramFacts } from "../programs/find";
import { caseManagerOf, partiesToTell, payerSide, physicianOf } from "../programs/parties-to-tell";
import type { Standing } from "./refresh-standing";

/** Sends a filed report to its parties and does what the stop rule asks for (rules.md §2); gives the events of it. */
export async function followReport(
  context: Context,
  standing: Standing,
  week: number,
): Promise<DomainEvent[]> {
  const { program } = standing.evidence;
  await tellReport(context, program, week);
  await act(context, program, standing.course);
  const { action, flatWeeks } = standing.course;
  const submitted: DomainEvent = { type: "report.submitted", programId: program.id, week, flatWeeks, action };
  if (action !== "discharge") return [submitted];
  return [submitted, { type: "discharge.proposed", programId: program.id, reason: "flat_weeks" }];
}

async function tellReport(context: Context, program: ProgramFacts, week: number): Promise<void> {
  const text = `The report of week ${week} on claim ${program.claimNumber} is in.`;
  for (const to of partiesToTell(program))
    await tell(context, { programId: program.id, kind: "report.submitted", text, to });
}

async function act(context: Context, program: ProgramFacts, course: Course): Promise<void> {
  const week = course.weeks.at(-1)?.week ?? 0;
  if (course.action === "call") return oweCalls(context, program, week);
  if (course.action === "discharge") return proposeDischarge(context, program, week, course.flatWeeks);
  if (course.action === "escalate") return escalate(context, program, course.flatWeeks);
}

async function owe(
  context: Context,
  program: ProgramFacts,
  week: number,
  kind: TaskKind,
  title: string,
): Promise<void> {
  await openTask(context, {
    programId: program.id,
    kind,
    title,
    holderRole: "clinic",
    holderPersonId: program.therapistId,
    dueAt: await inBusinessDays(context, program, 1),
    dedupeKey: `${kind}:${program.id}:${week}`,
  });
}

async function oweCalls(context: Context, program: ProgramFacts, week: number): Promise<void> {
  const about = `about week ${week} on claim ${program.claimNumber}`;
  await owe(context, program, week, "call_insurer", `Call the insurer ${about}`);
  await owe(context, program, week, "call_physician", `Call the physician ${about}`);
}

async function proposeDischarge(
  context: Context,
  program: ProgramFacts,
  week: number,
  flat: number,
): Promise<void> {
  const text = `Discharge from the program on claim ${program.claimNumber} is proposed: ${flat} flat weeks in a row.`;
  await owe(
    context,
    program,
    week,
    "discharge",
    `Agree on the discharge from the program on claim ${program.claimNumber}`,
  );
  for (const to of [...physicianOf(program), payerSide(program)])
    await tell(context, { programId: program.id, kind: "discharge.proposed", text, to });
}

async function escalate(context: Context, program: ProgramFacts, flat: number): Promise<void> {
  const text = `The program on claim ${program.claimNumber} goes on after ${flat} flat weeks in a row.`;
  for (const to of [...caseManagerOf(program), payerSide(program)])
    await tell(context, { programId: program.id, kind: "flat.escalated", text, to });
}
