import { roleLabels } from "../../domain/access/roles";
import { AnswerDischarge } from "../../domain/coordination/schema";
import { AppError } from "../../domain/errors";
import { personRole } from "../actor";
import type { Context } from "../caller";
import { command } from "../command";
import { tell } from "../notices/tell";
import { findProgram } from "../programs/find";
import { closeOpen, openTaskOf } from "./close-task";

const SAYS = {
  agree: "agrees to the proposed discharge",
  go_on: "answers the proposed discharge: the program should go on",
} as const;

/** The physician or the adjustor answers the discharge that the stop rule proposes; the clinic, whose act it is, is told. */
export const answerDischarge = command({
  name: "answerDischarge",
  permission: "task:close",
  input: AnswerDischarge,
  async run(context, { taskId, answer, reason }) {
    const { program_id: programId, kind } = await openTaskOf(context, taskId);
    if (kind !== "agree_discharge")
      throw new AppError("RULE", "This task proposes no discharge; close it with a note.", "taskId");
    await closeOpen(context, taskId, { note: reason || null, callId: null, answer });
    await tellAnswer(context, programId, SAYS[answer]);
    return { result: { taskId, answer }, event: { type: "discharge.answered", programId, taskId, answer } };
  },
});

async function tellAnswer(context: Context, programId: string, says: string): Promise<void> {
  const program = await findProgram(context, programId);
  const who = roleLabels[personRole(context.actor)];
  const text = `Claim ${program.claimNumber}: ${context.actor.name} (${who.toLowerCase()}) ${says}.`;
  await tell(context, {
    programId,
    kind: "discharge.answered",
    text,
    to: { organizationId: program.clinicId },
  });
}
