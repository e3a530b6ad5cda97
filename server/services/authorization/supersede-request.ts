import type { Context } from "../caller";
import { command } from "../command";
import { dropDraft } from "../drafts/drop";
import { recordAction } from "./record-action";
import { SupersedeRequest } from "./request-inputs";
import { loadRequest, type RequestRecord } from "./request-record";
import { submitVersion } from "./submit-version";
import { closeRequestTasks, tellParties } from "./tell-parties";

/**
 * The clinic changes a request that is not decided yet: the changed version takes its place with a deadline of its own,
 * and everything the old one asked somebody to do is closed. Refusals as for a submission.
 */
export const supersedeRequest = command({
  name: "supersedeRequest",
  permission: "request:submit",
  input: SupersedeRequest,
  async run(context, { requestId, ...draft }) {
    const before = await loadRequest(context, requestId, { lock: true });
    const old = await recordAction(context, before, "supersede");
    await closeRequestTasks(context, old, ["determine", "answer", "certify"]);
    await dropDraft(context, `supersede:${requestId}`);
    const { result, event } = await submitVersion(context, old.programId, draft, old);
    await tellReviewer(context, before, result.requestNumber);
    const { programId, number: requestNumber } = old;
    const superseded = { type: "request.superseded" as const, programId, requestId, requestNumber };
    return { result, event: [{ ...superseded, by: result.requestNumber }, event] };
  },
});

/** Who had it under review is told that it is no longer there to decide. */
async function tellReviewer(context: Context, before: RequestRecord, by: string): Promise<void> {
  if (before.state.status !== "referred") return;
  const text = `Request ${before.number} on claim ${before.program.claimNumber} was changed by the clinic; ${by} takes its place.`;
  await tellParties(context, before, ["payer"], { kind: "request.superseded", text });
}
