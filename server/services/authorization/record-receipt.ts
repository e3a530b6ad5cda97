import type { RecordReceipt as Receipt } from "@/server/domain/authorization/timing-schema";
import { RecordReceipt } from "@/server/domain/authorization/timing-schema";
import { AppError } from "@/server/domain/errors";
import { refuseReceipt } from "@/server/domain/jurisdictions/earlier-receipt";
import { instantAt } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import { command } from "../command";
import { alreadyActed } from "./already-acted";
import { loadDeadlineBook } from "./load-rules";
import { moveDecisionTask } from "./move-decision-task";
import { recordAction } from "./record-action";
import { receivedEarlier } from "./request-deadline";
import { loadRequest, type RequestRecord } from "./request-record";
import { standOf } from "./stand-of";
import { tellParties } from "./tell-parties";

/**
 * The payer records that an undecided request had reached it by another channel before the portal had it: the deadline is
 * counted from that receipt, by the rule and the cut-off of that channel, and never moves later. Once for a submission.
 */
export const recordReceipt = command({
  name: "recordReceipt",
  permission: "request:receive",
  input: RecordReceipt,
  async run(context, input) {
    const before = await loadRequest(context, input.requestId, { lock: true });
    const receivedAt = checked(context, before, input);
    const retimed = await countedFrom(context, before, { channel: input.channel, receivedAt });
    const { channel, text } = input;
    const detail = { channel, receivedAt: receivedAt.toISOString(), text };
    const request = await recordAction(context, retimed, "record_receipt", detail);
    await moveDecisionTask(context, request);
    const line = `An earlier receipt of request ${request.number} on claim ${request.program.claimNumber} was recorded.`;
    await tellParties(context, request, ["clinic"], { kind: "request.receipt_recorded", text: line });
    const stand = standOf(request);
    const { programId, id: requestId, number: requestNumber } = request;
    const about = { programId, requestId, requestNumber, channel, dueAt: stand.dueAt ?? "" };
    const sentence = request.deadline?.sentence ?? "";
    return { result: { ...stand, sentence }, event: { type: "request.receipt_recorded", ...about } };
  },
});

function checked({ now }: Context, request: RequestRecord, input: Receipt): Date {
  const { state, zone, actions } = request;
  if (state.receipt)
    throw new AppError(
      "CONFLICT",
      "An earlier receipt of this request is recorded already; it is recorded once.",
    );
  const closed = alreadyActed(request);
  if (closed) throw closed;
  if (!state.submittedAt)
    throw new AppError("CONFLICT", "The request is not submitted; wait for the clinic.");
  const receivedAt = instantAt(input.receivedOn, input.receivedTime, zone);
  const returnedAt = actions.findLast(({ type }) => type === "return")?.at ?? null;
  refuseReceipt({ receivedAt, portalAt: state.submittedAt, returnedAt, zone, now });
  return receivedAt;
}

type Came = { channel: Receipt["channel"]; receivedAt: Date };

/** The request counted from what came earlier, by the rules in force on that day; as it was, where that is no sooner. */
async function countedFrom(context: Context, request: RequestRecord, came: Came): Promise<RequestRecord> {
  const { deadline, type, program, asked } = request;
  if (!deadline) return request;
  const book = await loadDeadlineBook(context, program.state);
  const timed = {
    type,
    state: program.state,
    recommendedOn: deadline.recommendedOn,
    priceCents: asked.cents,
  };
  const earlier = receivedEarlier(book, timed, { ...came, stored: deadline, clockwork: request.state });
  return { ...request, deadline: earlier };
}
