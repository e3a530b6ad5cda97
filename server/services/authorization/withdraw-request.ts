import { WithdrawRequest } from "@/server/domain/authorization/schema";
import { command } from "../command";
import { refreshStanding } from "../progress/refresh-standing";
import { dropContest } from "./contested";
import { recordAction } from "./record-action";
import { loadRequest } from "./request-record";
import { standOf } from "./stand-of";
import { closeRequestTasks, tellParties } from "./tell-parties";

/** The clinic takes back a request that is not decided yet. */
export const withdrawRequest = command({
  name: "withdrawRequest",
  permission: "request:withdraw",
  input: WithdrawRequest,
  async run(context, { requestId, text }) {
    const before = await loadRequest(context, requestId, { lock: true });
    const request = await recordAction(context, before, "withdraw", { text });
    await dropContest(context, request);
    await closeRequestTasks(context, request, ["determine", "answer", "certify"]);
    const line = `Request ${request.number} on claim ${request.program.claimNumber} was withdrawn by the clinic.`;
    await tellParties(context, request, ["adjustor"], { kind: "request.withdrawn", text: line });
    await refreshStanding(context, request.programId);
    const about = { programId: request.programId, requestId, requestNumber: request.number };
    return { result: standOf(request), event: { type: "request.withdrawn", ...about } };
  },
});
