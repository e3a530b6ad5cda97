import { z } from "zod";
import { lapsed } from "@/server/domain/authorization/expiry";
import { dayIn } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import { command } from "../command";
import { policyOn } from "../policy/policies";
import { refreshStanding } from "../progress/refresh-standing";
import { dropContest } from "./contested";
import { recordAction } from "./record-action";
import { loadRequest, type RequestRecord } from "./request-record";
import { closeRequestTasks, tellParties } from "./tell-parties";

/** Lets a request lapse that has lain unfinished with the clinic for its days; one that has not is left as it is. */
export const expireRequest = command({
  name: "expireRequest",
  permission: "request:expire",
  input: z.object({ requestId: z.uuid() }),
  async run(context, { requestId }) {
    const before = await loadRequest(context, requestId, { lock: true });
    const found = lapsed(before.state, await policyWhenLeft(context, before), context.now);
    if (!found) return { result: { expired: false }, event: [] };
    const request = await recordAction(context, before, "expire", { text: found.sentence });
    await dropContest(context, request);
    await closeRequestTasks(context, request, ["determine", "answer", "certify"]);
    const text = `Request ${request.number} on claim ${request.program.claimNumber} expired after ${found.afterDays} days without the clinic's answer; nothing was decided.`;
    await tellParties(context, request, ["clinic", "adjustor"], { kind: "request.expired", text });
    await refreshStanding(context, request.programId);
    const { programId, number: requestNumber } = request;
    const event = { type: "request.expired" as const, programId, requestId, requestNumber };
    return { result: { expired: true }, event: { ...event, afterDays: found.afterDays } };
  },
});

/** The payer's policy of the day the request came to lie where it lies. */
function policyWhenLeft(context: Context, { payerId, zone, state }: RequestRecord) {
  return policyOn(context, payerId, dayIn(state.holderSince ?? context.now, zone));
}
