import { ReferRequest } from "@/server/domain/authorization/schema";
import { command } from "../command";
import { passOn } from "./pass-on";

/** Refers a request to the clinical reviewer, who alone may decide against it. */
export const referRequest = command({
  name: "referRequest",
  permission: "request:refer",
  input: ReferRequest,
  run: (context, { requestId, text, reasonCode }) =>
    passOn(context, requestId, {
      action: "refer",
      detail: { text, reasonCode },
      event: "request.referred",
      to: "reviewer",
      tell: ["payer"],
      words: "was referred to a clinical reviewer",
    }),
});
