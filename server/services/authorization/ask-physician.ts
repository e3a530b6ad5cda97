import { AppError } from "@/server/domain/errors";
import type { Context } from "../caller";
import { openTask } from "../coordination/open-task";
import { tell } from "../notices/tell";
import type { ProgramFacts } from "../programs/find";
import type { NumberedRequest } from "./add-request";

/** Refuses RULE (expeditedReason) where nobody could certify it. */
export function refuseUncertifiable({ physicianId }: ProgramFacts): void {
  if (physicianId) return;
  throw new AppError(
    "RULE",
    "The program has no physician to certify an expedited request; ask for an ordinary decision.",
    "expeditedReason",
  );
}

/** The physician is asked to certify the request; the reason stands in the task, never in the notice. */
export async function askPhysician(
  context: Context,
  program: ProgramFacts,
  { id, number, dueAt, reason }: NumberedRequest & { dueAt: string; reason: string },
): Promise<void> {
  const { physicianId, claimNumber } = program;
  if (!physicianId) return;
  const about = { programId: program.id, requestId: id };
  const title = `Certify request ${number} on claim ${claimNumber} as expedited, or decline`;
  await tell(context, {
    ...about,
    kind: "request.expedited_asked",
    text: `Request ${number} on claim ${claimNumber} waits for your certification as expedited.`,
    to: { personId: physicianId },
  });
  await openTask(context, {
    ...about,
    kind: "certify",
    title,
    detail: reason,
    holderRole: "physician",
    holderPersonId: physicianId,
    dueAt: new Date(dueAt),
    dedupeKey: `certify:${id}`,
  });
}
