import type { RequestDraft } from "@/server/domain/authorization/schema";
import type { SubmissionProblem } from "@/server/domain/authorization/submission";
import { AppError } from "@/server/domain/errors";
import type { DomainEvent } from "@/server/domain/events";
import type { Context } from "../caller";
import { openTask } from "../coordination/open-task";
import { tell } from "../notices/tell";
import { type ProgramFacts, refuseEnded } from "../programs/find";
import { refreshStanding } from "../progress/refresh-standing";
import { addRequest, type NumberedRequest } from "./add-request";
import { askPhysician, refuseUncertifiable } from "./ask-physician";
import { prepareRequest } from "./prepare-request";
import { recordAction } from "./record-action";
import { loadRequest, type RequestRecord } from "./request-record";

export type Submitted = {
  requestId: string;
  requestNumber: string;
  /** The decision's deadline, and how it was reckoned. */
  dueAt: string;
  deadline: string;
  sessions: number;
  priceCents: number;
};

/**
 * Prices, times, numbers and submits a draft, in place of `before` where it changes one. RULE with every reason why the
 * program's rules refuse it.
 */
export async function submitVersion(
  context: Context,
  programId: string,
  draft: RequestDraft,
  before: RequestRecord | null = null,
): Promise<{ result: Submitted; event: DomainEvent }> {
  await oneAtATime(context, programId);
  const { expeditedReason } = draft;
  const prepared = await prepareRequest(context, programId, {
    ...draft,
    expedited: Boolean(expeditedReason),
  });
  const program = refuseEnded(prepared.standing.evidence.program);
  if (expeditedReason) refuseUncertifiable(program);
  refuse(prepared.problems);
  const { id, number } = await addRequest(context, program, draft, prepared, before);
  const submitted = await loadRequest(context, id, { lock: true });
  await recordAction(context, submitted, "submit", expeditedReason ? { expeditedReason } : {});
  const { dueAt, sentence } = prepared.deadline;
  await askAdjustor(context, program, { id, number, dueAt });
  if (expeditedReason) await askPhysician(context, program, { id, number, dueAt, reason: expeditedReason });
  await refreshStanding(context, programId);
  const { sessions, cents: priceCents } = prepared.price;
  const about = { programId, requestId: id, requestNumber: number };
  return {
    result: { requestId: id, requestNumber: number, dueAt, deadline: sentence, sessions, priceCents },
    event: { type: "request.submitted", ...about, sessions, priceCents, dueAt },
  };
}

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
