import type { RequestActionType } from "@/server/domain/authorization/request";
import { asProduct } from "../actor";
import type { Context } from "../caller";
import { recordAction } from "./record-action";
import { loadRequest, type RequestRecord } from "./request-record";

/** Writes into the decision that `request` contests what has become of it; the product's own record, caused by the caller. */
async function recordOnContested(
  context: Context,
  request: RequestRecord,
  type: Extract<RequestActionType, "uphold" | "overturn" | "drop_reconsideration">,
): Promise<void> {
  if (request.type !== "reconsideration" || !request.refersTo) return;
  const contested = await loadRequest(context, request.refersTo.id, { lock: true });
  if (contested.state.status !== "reconsideration") return;
  const detail = { text: `By reconsideration ${request.number}.`, otherRequestId: request.id };
  await recordAction(asProduct(context), contested, type, detail);
}

/** The contested decision shows how its reconsideration ended. */
export async function settleContested(
  context: Context,
  request: RequestRecord,
  outcome: RequestActionType,
): Promise<void> {
  if (outcome === "uphold" || outcome === "overturn") await recordOnContested(context, request, outcome);
}

/** The contested decision stands as it stood: its reconsideration was withdrawn, or nobody answered about it. */
export async function dropContest(context: Context, request: RequestRecord): Promise<void> {
  await recordOnContested(context, request, "drop_reconsideration");
}
