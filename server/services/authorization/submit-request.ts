import type { SubmissionProblem } from "@/server/domain/authorization/submission";
import { AppError } from "@/server/domain/errors";
import type { Context } from "../caller";
import { command } from "../command";
import { openTask } from "../coordination/open-task";
import { dropDraft } from "../drafts/drop";
import { tell } from "../notices/tell";
import { type ProgramFacts, refuseEnded } from "../programs/find";
import { refreshStanding } from "../progress/refresh-standing";
import { addRequest, type NumberedRequest } from "./add-request";
import { prepareRequest } from "./prepare-request";
import { recordAction } from "./record-action";
import { SubmitRequest } from "./request-inputs";
import { loadRequest } from "./request-record";

/** A clinic asks the payer for sessions. RULE with every reason why the program's rules refuse it; nothing is then kept. */
export const submitRequest = command({
  name: "submitRequest",
  permission: "request:submit",
  input: SubmitRequest,
  async run(context, { programId, ...draft }) {
    await oneAtATime(context, programId);
    const prepared = await prepareRequest(context, programId, draft);
    const program = refuseEnded(prepared.standing.evidence.program);
    refuse(prepared.problems);
    const { id, number } = await addRequest(context, program, draft, prepared);
    await recordAction(context, await loadRequest(context, id, { lock: true }), "submit");
    const { dueAt, sentence } = prepared.deadline;
    await askAdjustor(context, program, { id, number, dueAt });
    await dropDraft(context, `request:${programId}`);
    await refreshStanding(context, programId);
    const { sessions, cents: priceCents } = prepared.price;
    const about = { programId, requestId: id, requestNumber: number };
    return {
      result: { requestId: id, requestNumber: number, dueAt, deadline: sentence, sessions, priceCents },
      event: { type: "request.submitted", ...about, sessions, priceCents, dueAt },
    };
  },
});

/** Two requests of a program sent at once: the second waits here, then finds the first. */
async function oneAtATime({ tx }: Context, programId: string): Promise<void> {
  await tx.sql("lock_program_to_ask", "select id from program where id = $1 for update", [programId]);
}

function refuse(problems: readonly SubmissionProblem[]): void {
  if (problems.length === 0) return;
  const field = problems.find((problem) => problem.field)?.field;
  throw new AppError("RULE", problems.map(({ sentence }) => sentence).join(" "), field);
}

async function askAdjustor(
  context: Context,
  program: ProgramFacts,
  request: NumberedRequest & { dueAt: string },
): Promise<void> {
  const about = { programId: program.id, requestId: request.id };
  const text = `${program.clinicName} has submitted request ${request.number} on claim ${program.claimNumber}.`;
  const to = program.adjustorId ? { personId: program.adjustorId } : { organizationId: program.payerId };
  await tell(context, { ...about, kind: "request.submitted", text, to });
  await openTask(context, {
    ...about,
    kind: "determine",
    title: `Decide request ${request.number} on claim ${program.claimNumber}`,
    holderRole: "adjustor",
    holderPersonId: program.adjustorId,
    dueAt: new Date(request.dueAt),
    dedupeKey: `determine:${request.id}`,
  });
}
