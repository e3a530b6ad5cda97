import { roleLabels } from "@/server/domain/access/roles";
import { ACTION_DONE } from "@/server/domain/authorization/action-done";
import { type ReasonCode, reasonLabel } from "@/server/domain/authorization/reason-codes";
import { shorterText } from "@/server/domain/authorization/session-length";
import { formatInstant } from "@/server/domain/instant";
import { byChannel } from "@/server/domain/jurisdictions/rule";
import type { NamedAction, RequestRecord } from "../authorization/request-record";

export type HistoryLine = { seq: number; what: string; who: string; when: string; text: string | null };

function earlierReceipt({ detail: { channel, receivedAt } }: NamedAction, zone: string): string | null {
  return channel && receivedAt ? `Received${byChannel(channel)} ${formatInstant(receivedAt, zone)}.` : null;
}

/** "8 of 15 sessions, each of up to 180 of 240 minutes.": where less than was asked is approved. */
function partOf({ detail }: NamedAction, { asked, minutesPerSession }: RequestRecord): string | null {
  const { sessions, minutes } = detail;
  if (!sessions || (sessions === asked.sessions && minutes === undefined)) return null;
  const each =
    minutes === undefined ? "" : `, ${shorterText({ asked: minutesPerSession, approved: minutes })}`;
  return `${sessions} of ${asked.sessions} sessions${each}.`;
}

function textOf(action: NamedAction, request: RequestRecord): string | null {
  const { detail } = action;
  const reason = detail.reasonCode ? `${reasonLabel(detail.reasonCode as ReasonCode)}.` : null;
  const expedited = detail.expeditedReason ? `Asked as expedited: ${detail.expeditedReason}` : null;
  const said = [
    partOf(action, request),
    reason,
    earlierReceipt(action, request.zone),
    expedited,
    detail.text,
  ];
  return said.filter(Boolean).join(" ") || null;
}

/** What happened to a request, in order. */
export function historyView(request: RequestRecord): HistoryLine[] {
  const { actions, zone } = request;
  return actions.map((action) => ({
    seq: action.seq,
    what: ACTION_DONE[action.type],
    who:
      action.byRole === "system"
        ? action.byName
        : `${action.byName}, ${roleLabels[action.byRole].toLowerCase()}`,
    when: formatInstant(action.at, zone),
    text: textOf(action, request),
  }));
}
