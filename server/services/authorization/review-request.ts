import { ReviewRequest } from "@/server/domain/authorization/schema";
import { command } from "../command";
import { decide } from "./decide";

/** The clinical reviewer decides what was referred: the only one whose decision may be adverse. */
export const reviewRequest = command({
  name: "reviewRequest",
  permission: "request:review",
  input: ReviewRequest,
  run: (context, { requestId, idempotencyKey: _, ...decision }) => decide(context, requestId, decision),
});
