import { randomUUID } from "node:crypto";
import { SendMessage } from "../../domain/coordination/schema";
import { command } from "../command";
import { tell } from "../notices/tell";
import { findProgram } from "../programs/find";

/** Worker and clinic write to each other; nobody else reads it. */
export const sendMessage = command({
  name: "sendMessage",
  permission: "message:write",
  input: SendMessage,
  async run(context, { programId, text }) {
    const program = await findProgram(context, programId);
    const { tx, actor, now } = context;
    const messageId = randomUUID();
    await tx.sql(
      "add_message",
      "insert into message (id, program_id, from_person_id, from_role, text, sent_at) values ($1,$2,$3,$4,$5,$6)",
      [messageId, programId, actor.personId, actor.role, text, now],
    );
    const fromWorker = actor.role === "worker";
    await tell(context, {
      programId,
      kind: "message.sent",
      text: fromWorker
        ? `The worker on claim ${program.claimNumber} has written to you.`
        : "Your clinic has written to you.",
      to: fromWorker ? { organizationId: program.clinicId } : { personId: program.workerId },
    });
    return { result: { messageId, sentAt: now.toISOString() }, event: { type: "message.sent", programId } };
  },
});
