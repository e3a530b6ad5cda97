import { DetermineRequest } from "@/server/domain/authorization/schema";
import { command } from "../command";
import { decide } from "./decide";

/**
 * The payer's adjustor or claims manager approves a request, all or in part. CONFLICT with who decided what when
 * somebody was first; RULE above the person's limit or for a medical reduction; never adverse.
 */
export const determineRequest = command({
  name: "determineRequest",
  permission: "request:determine",
  input: DetermineRequest,
  run: (context, { requestId, idempotencyKey: _, ...decision }) => decide(context, requestId, decision),
});
