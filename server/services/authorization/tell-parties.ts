import type { Context } from "../caller";
import { type Telling, tell } from "../notices/tell";
import type { RequestRecord } from "./request-record";

export type Party = "clinic" | "adjustor" | "physician" | "case_manager" | "worker" | "payer";

function addressOf({ clinicId, payerId, program }: RequestRecord, party: Party) {
  const adjustor = program.adjustorId;
  const person = {
    adjustor,
    physician: program.physicianId,
    case_manager: program.caseManagerId,
    worker: program.workerId,
    clinic: null,
    payer: null,
  }[party];
  if (person) return { personId: person };
  if (party === "clinic") return { organizationId: clinicId };
  return party === "payer" || party === "adjustor" ? { organizationId: payerId } : null;
}

/** The same line to several parties of a request; one the program does not have is passed over. */
export async function tellParties(
  context: Context,
  request: RequestRecord,
  parties: readonly Party[],
  line: Pick<Telling, "kind" | "text" | "facts">,
): Promise<void> {
  for (const party of parties) {
    const to = addressOf(request, party);
    if (to) await tell(context, { programId: request.programId, requestId: request.id, ...line, to });
  }
}

/** Closes what the request still asks somebody to do, of these kinds. */
export async function closeRequestTasks(
  { tx, actor, now }: Context,
  { id, programId }: RequestRecord,
  kinds: readonly ("determine" | "answer" | "certify")[],
): Promise<void> {
  await tx.sql(
    "close_request_tasks",
    `update task set closed_at = $3, closed_by_id = $4
     where program_id = $1 and request_id = $2 and kind = any($5) and closed_at is null`,
    [programId, id, now, actor.personId, kinds],
  );
}
