import { TASK_DAYS } from "../../domain/coordination/task-days";
import type { Context } from "../caller";
import { inBusinessDays } from "../coordination/business-day";
import { openTask } from "../coordination/open-task";
import { tell } from "../notices/tell";
import type { ProgramFacts } from "../programs/find";

/**
 * Tells the physician that the plan of care is new or changed and waits for a signature; a signature of an earlier plan
 * does not count for it. One open task asks for whatever waits, however often the plan changes.
 */
export async function askSignature(
  context: Context,
  program: ProgramFacts,
  { seq, changed }: { seq: number; changed: boolean },
): Promise<void> {
  const { id: programId, physicianId, clinicName, claimNumber } = program;
  if (!physicianId) return;
  const what = changed ? "has changed and waits for your signature again" : "waits for your signature";
  const text = `The plan of care of ${clinicName} on claim ${claimNumber} ${what}.`;
  await tell(context, { programId, kind: "plan.waits", text, to: { personId: physicianId } });
  if (await isAsked(context, programId)) return;
  await openTask(context, {
    programId,
    kind: "sign",
    title: `Sign the plan of care on claim ${claimNumber}`,
    holderRole: "physician",
    holderPersonId: physicianId,
    dueAt: await inBusinessDays(context, program, TASK_DAYS.signPlan),
    dedupeKey: `sign-plan:${programId}:${seq}:${context.now.toISOString()}`,
  });
}

async function isAsked({ tx }: Context, programId: string): Promise<boolean> {
  const open = await tx.sql(
    "sign_task_open",
    "select 1 from task where program_id = $1 and kind = 'sign' and closed_at is null",
    [programId],
  );
  return open.length > 0;
}
