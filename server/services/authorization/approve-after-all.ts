import { ApproveAfterAll } from "@/server/domain/authorization/version-schema";
import { asProduct } from "../actor";
import { command } from "../command";
import { foldStanding } from "../progress/refresh-standing";
import { decide } from "./decide";
import { recordAction } from "./record-action";
import { loadRequest } from "./request-record";
import { addRestVersion } from "./rest-version";

/**
 * The payer approves after all what an administrative reason kept from being approved: a version of its own, decided at
 * once within the person's limit, so that the first decision stays as it was. A medical reason is only reconsidered.
 */
export const approveAfterAll = command({
  name: "approveAfterAll",
  permission: "request:determine",
  input: ApproveAfterAll,
  async run(context, { requestId, text, gated }) {
    const first = await loadRequest(context, requestId, { lock: true });
    await recordAction(context, first, "approve_after_all", { text });
    const standing = await foldStanding(context, first.programId);
    const version = await addRestVersion(context, first, standing, { text });
    await recordAction(asProduct(context), version, "reopen", { otherRequestId: first.id });
    return decide(context, version.id, { outcome: "approve", reasonCode: null, text, gated });
  },
});
