import { DeferRequest } from "@/server/domain/authorization/schema";
import { command } from "../command";
import { passOn } from "./pass-on";

/** Records that the decision is deferred for a liability dispute, and tells the clinic and the worker. The deadline is left as it is. */
export const deferRequest = command({
  name: "deferRequest",
  permission: "request:defer",
  input: DeferRequest,
  run: (context, { requestId, text }) =>
    passOn(context, requestId, {
      action: "defer",
      detail: { text },
      event: "request.deferred",
      to: "adjustor",
      tell: ["clinic", "worker", "case_manager"],
      words: "is deferred for a dispute about the claim",
    }),
});
