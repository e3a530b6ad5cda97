import { z } from "zod";
import { TASK_DAYS } from "@/server/domain/coordination/task-days";
import { dayIn } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import { command } from "../command";
import { inBusinessDays } from "../coordination/business-day";
import { openTask } from "../coordination/open-task";
import { tell } from "../notices/tell";
import { findLiveProgram, type ProgramFacts } from "../programs/find";

const ProposeDischarge = z.object({
  programId: z.uuid({ error: "Open the program first." }),
  text: z
    .string({ error: "Write why discharge is proposed." })
    .trim()
    .min(10, { error: "The reason is too short; write why discharge is proposed." })
    .max(1_000, { error: "The reason is longer than 1,000 characters; shorten it." }),
});

/** The payer proposes to discharge; clinic and physician are told and the clinic gets a task. Nothing is ended by it. */
export const proposeDischarge = command({
  name: "proposeDischarge",
  permission: "discharge:propose",
  input: ProposeDischarge,
  async run(context, { programId, text }) {
    const program = await findLiveProgram(context, programId);
    const dueAt = await inBusinessDays(context, program, TASK_DAYS.answerPayersDischarge);
    await tellThem(context, program);
    await openTask(context, {
      programId,
      kind: "discharge",
      title: `Answer the payer's proposal to discharge program ${program.number}`,
      detail: text,
      holderRole: "clinic",
      dueAt,
      dedupeKey: `discharge:payer:${programId}:${dayIn(context.now, program.clinicZone)}`,
    });
    const sentence = "The clinic and the physician are asked to end the program.";
    return {
      result: { dueAt: dueAt.toISOString(), sentence },
      event: { type: "discharge.proposed", programId, reason: "payer" },
    };
  },
});

async function tellThem(context: Context, program: ProgramFacts): Promise<void> {
  const text = `${program.claimNumber}: the payer proposes to discharge program ${program.number}; answer in the portal.`;
  const line = { programId: program.id, kind: "discharge.proposed", text };
  await tell(context, { ...line, to: { organizationId: program.clinicId } });
  for (const personId of [program.physicianId, program.caseManagerId])
    if (personId) await tell(context, { ...line, to: { personId } });
}
