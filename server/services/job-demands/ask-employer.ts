import { TASK_DAYS } from "../../domain/coordination/task-days";
import type { Context } from "../caller";
import { inBusinessDays } from "../coordination/business-day";
import { openTask } from "../coordination/open-task";
import { tell } from "../notices/tell";
import type { ProgramFacts } from "../programs/find";

/** Asks the employer to confirm a job's demands: a task once for each program, and a notice each time they change. */
export async function askEmployer(context: Context, program: ProgramFacts): Promise<void> {
  const text = `Confirm the demands of the job on claim ${program.claimNumber}.`;
  await openTask(context, {
    programId: program.id,
    kind: "confirm_demands",
    title: text,
    holderRole: "employer",
    dueAt: await inBusinessDays(context, program, TASK_DAYS.confirmDemands),
    dedupeKey: `confirm-demands:${program.id}`,
  });
  const to = { organizationId: program.employerId };
  await tell(context, { programId: program.id, kind: "demands.saved", text, to });
}
