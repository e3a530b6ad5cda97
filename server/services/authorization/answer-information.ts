import { AnswerInformation } from "@/server/domain/authorization/schema";
import { command } from "../command";
import { dropDraft } from "../drafts/drop";
import { recordAction } from "./record-action";
import { loadRequest } from "./request-record";
import { standOf } from "./stand-of";
import { closeRequestTasks, tellParties } from "./tell-parties";

/** The clinic answers the payer's question: the request goes back to who asked, and its deadline runs again. */
export const answerInformation = command({
  name: "answerInformation",
  permission: "request:answer",
  input: AnswerInformation,
  async run(context, { requestId, text }) {
    const before = await loadRequest(context, requestId, { lock: true });
    const request = await recordAction(context, before, "answer_information", { text });
    await closeRequestTasks(context, request, ["answer"]);
    await dropDraft(context, `answer:${requestId}`);
    const line = `${request.program.claimNumber}: the question on request ${request.number} is answered.`;
    await tellParties(context, request, ["adjustor"], { kind: "request.information_answered", text: line });
    const stand = standOf(request);
    const about = { programId: request.programId, requestId, requestNumber: request.number };
    return {
      result: stand,
      event: { type: "request.information_answered", ...about, dueAt: stand.dueAt ?? "" },
    };
  },
});
