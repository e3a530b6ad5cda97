import { ReturnRequest } from "@/server/domain/authorization/schema";
import { command } from "../command";
import { passOn } from "./pass-on";

/** Returns a request to the clinic as incomplete, saying what to add. */
export const returnRequest = command({
  name: "returnRequest",
  permission: "request:refer",
  input: ReturnRequest,
  run: (context, { requestId, text }) =>
    passOn(context, requestId, {
      action: "return",
      detail: { text },
      event: "request.returned",
      to: "clinic",
      tell: ["clinic"],
      words: "was returned as incomplete",
    }),
});
