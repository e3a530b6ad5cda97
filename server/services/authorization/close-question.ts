import { z } from "zod";
import { command } from "../command";
import { recordAction } from "./record-action";
import { loadRequest } from "./request-record";
import { standOf } from "./stand-of";
import { closeRequestTasks, tellParties } from "./tell-parties";

/** The payer goes on without the answer: the question is closed and the deadline runs again. */
export const closeQuestion = command({
  name: "closeQuestion",
  permission: "request:ask",
  input: z.object({ requestId: z.uuid("Open the request from the queue.") }),
  async run(context, { requestId }) {
    const before = await loadRequest(context, requestId, { lock: true });
    const request = await recordAction(context, before, "close_question");
    await closeRequestTasks(context, request, ["answer"]);
    const line = `${request.program.claimNumber}: the payer goes on with request ${request.number} without the answer.`;
    await tellParties(context, request, ["clinic"], { kind: "request.question_closed", text: line });
    const stand = standOf(request);
    const about = { programId: request.programId, requestId, requestNumber: request.number };
    return { result: stand, event: { type: "request.question_closed", ...about, dueAt: stand.dueAt ?? "" } };
  },
});
