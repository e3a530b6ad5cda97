import { SendToManager } from "@/server/domain/authorization/schema";
import { command } from "../command";
import { passOn } from "./pass-on";

/** Hands a request above the adjustor's limit to the claims manager. */
export const sendToManager = command({
  name: "sendToManager",
  permission: "request:refer",
  input: SendToManager,
  run: (context, { requestId, text }) =>
    passOn(context, requestId, {
      action: "send_to_manager",
      detail: { text },
      event: "request.referred",
      to: "claims_manager",
      tell: ["payer"],
      words: "waits for the claims manager",
    }),
});
