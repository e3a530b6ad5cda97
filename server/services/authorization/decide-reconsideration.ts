import { DecideReconsideration } from "@/server/domain/authorization/version-schema";
import { command } from "../command";
import { decide } from "./decide";

/**
 * The second look at a decision: overturned, all or in part, or upheld. Refuses RULE to who made the contested decision;
 * the claims manager may overturn and not uphold (CONFLICT).
 */
export const decideReconsideration = command({
  name: "decideReconsideration",
  permission: "request:reconsider",
  input: DecideReconsideration,
  run: (context, { requestId, idempotencyKey: _, ...decision }) => decide(context, requestId, decision),
});
