import { HOLDER_LABELS, type Holder, type RequestStatus } from "@/server/domain/authorization/request";
import type { RequestRecord } from "./request-record";

export type RequestStand = {
  requestId: string;
  status: RequestStatus;
  holder: Holder;
  holderLabel: string;
  /** The decision's deadline now; null before one was reckoned. */
  dueAt: string | null;
  /** Since when it stands still for an answer. */
  stoppedSince: string | null;
};

/** Where a request stands after an action: the answer of every command on it. */
export function standOf({ id, state, deadline }: RequestRecord): RequestStand {
  return {
    requestId: id,
    status: state.status,
    holder: state.holder,
    holderLabel: HOLDER_LABELS[state.holder],
    dueAt: deadline?.dueAt ?? null,
    stoppedSince: deadline?.stoppedSince ?? null,
  };
}
