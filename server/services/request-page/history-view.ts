import { roleLabels } from "@/server/domain/access/roles";
import { ACTION_DONE } from "@/server/domain/authorization/action-done";
import { type ReasonCode, reasonLabel } from "@/server/domain/authorization/reason-codes";
import { formatInstant } from "@/server/domain/instant";
import { byChannel } from "@/server/domain/jurisdictions/rule";
import type { NamedAction, RequestRecord } from "../authorization/request-record";

export type HistoryLine = { seq: number; what: string; who: string; when: string; text: string | null };

function earlierReceipt({ detail: { channel, receivedAt } }: NamedAction, zone: string): string | null {
  return channel && receivedAt ? `Received${byChannel(channel)} ${formatInstant(receivedAt, zone)}.` : null;
}

function textOf(action: NamedAction, zone: string): string | null {
  const { detail } = action;
  const reason = detail.reasonCode ? `${reasonLabel(detail.reasonCode as ReasonCode)}.` : null;
  const expedited = detail.expeditedReason ? `Asked as expedited: ${detail.expeditedReason}` : null;
  return [reason, earlierReceipt(action, zone), expedited, detail.text].filter(Boolean).join(" ") || null;
}

/** What happened to a request, in order. */
export function historyView({ actions, zone }: RequestRecord): HistoryLine[] {
  return actions.map((action) => ({
    seq: action.seq,
    what: ACTION_DONE[action.type],
    who:
      action.byRole === "system"
        ? action.byName
        : `${action.byName}, ${roleLabels[action.byRole].toLowerCase()}`,
    when: formatInstant(action.at, zone),
    text: textOf(action, zone),
  }));
}
