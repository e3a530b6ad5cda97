import { CertifyExpedited } from "@/server/domain/authorization/timing-schema";
import { AppError } from "@/server/domain/errors";
import { moveDecisionTask } from "../authorization/move-decision-task";
import { recordAction } from "../authorization/record-action";
import { loadRequest, type RequestRecord } from "../authorization/request-record";
import { closeRequestTasks } from "../authorization/tell-parties";
import type { Context } from "../caller";
import { command } from "../command";
import { withProductsReach } from "../products-reach";
import { findLiveProgram } from "../programs/find";
import { sign } from "./sign";

/**
 * The program's physician certifies that a request must be decided expedited, or declines with a comment, which leaves it
 * an ordinary one; once for each ask. From the certification on the state's expedited rule times it.
 */
export const certifyExpedited = command({
  name: "certifyExpedited",
  permission: "order:sign",
  input: CertifyExpedited,
  async run(context, { programId, requestId, decision, comment }) {
    const program = await findLiveProgram(context, programId);
    const request = await withProductsReach(context, () =>
      answer(context, programId, requestId, { decision, comment }),
    );
    const signatureId = await sign(context, program, {
      kind: "expedited",
      decision,
      comment: comment || null,
      staySeq: null,
      requestId,
    });
    const about = {
      programId,
      requestId,
      requestNumber: request.number,
      dueAt: request.deadline?.dueAt ?? "",
    };
    const type = decision === "signed" ? "request.expedited_certified" : "request.expedited_declined";
    return { result: { signatureId, decision }, event: { type, ...about } };
  },
});

/** Records the word under the physician's name; its request lies beyond a physician's rows, so its program is proven. */
async function answer(
  context: Context,
  programId: string,
  requestId: string,
  { decision, comment }: Pick<CertifyExpedited, "decision" | "comment">,
): Promise<RequestRecord> {
  const request = await loadRequest(context, requestId, { lock: true });
  if (request.programId !== programId)
    throw new AppError("NOT_FOUND", "There is no such request among yours.");
  const action = decision === "signed" ? "certify_expedited" : "decline_expedited";
  const answered = await recordAction(context, request, action, comment ? { text: comment } : {});
  await moveDecisionTask(context, answered);
  await closeRequestTasks(context, answered, ["certify"]);
  return answered;
}
