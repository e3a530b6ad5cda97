import { AnswerInformation } from "@/server/domain/authorization/schema";
import type { Context } from "../caller";
import { command } from "../command";
import { dropDraft } from "../drafts/drop";
import { loadDeadlineBook } from "./load-rules";
import { recordAction } from "./record-action";
import { timeRequest } from "./request-deadline";
import { loadRequest, type RequestRecord } from "./request-record";
import { standOf } from "./stand-of";
import { tellParties } from "./tell-parties";

/** The clinic sends back a request that was returned as incomplete, saying what it added; its deadline begins anew. */
export const resubmitRequest = command({
  name: "resubmitRequest",
  permission: "request:submit",
  input: AnswerInformation,
  async run(context, { requestId, text }) {
    const before = await loadRequest(context, requestId, { lock: true });
    const request = await recordAction(context, await receivedNow(context, before), "submit", { text });
    await dropDraft(context, `answer:${requestId}`);
    const line = `Request ${request.number} on claim ${request.program.claimNumber} was completed and sent again.`;
    await tellParties(context, request, ["adjustor"], { kind: "request.submitted", text: line });
    const stand = standOf(request);
    const { programId, number: requestNumber, asked } = request;
    const about = { programId, requestId, requestNumber, sessions: asked.sessions, priceCents: asked.cents };
    return { result: stand, event: { type: "request.submitted", ...about, dueAt: stand.dueAt ?? "" } };
  },
});

async function receivedNow(context: Context, request: RequestRecord): Promise<RequestRecord> {
  const book = await loadDeadlineBook(context, request.program.state);
  const recommendedOn = request.deadline?.recommendedOn ?? null;
  const { type, program, asked, state } = request;
  const expedited = state.expedited !== null;
  const timed = { type, state: program.state, recommendedOn, priceCents: asked.cents, expedited };
  return { ...request, deadline: timeRequest(book, timed, context.now) };
}
