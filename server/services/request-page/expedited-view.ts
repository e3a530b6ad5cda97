import type { ExpeditedAsk } from "@/server/domain/authorization/status";
import { formatInstant } from "@/server/domain/instant";
import { byChannel } from "@/server/domain/jurisdictions/rule";
import { deemedText } from "../authorization/counted-deadline";
import type { RequestRecord } from "../authorization/request-record";

export type ExpeditedView = {
  status: ExpeditedAsk["status"];
  /** "Expedited, certified by Dr J. Chen on Mon 23 Nov, 2:14 PM CT". */
  text: string;
  /** The clinic's reason. */
  reason: string;
  /** The physician's words, where one declined. */
  answer: string | null;
};

/** That an expedited decision was asked for, and what came of it; null for an ordinary request. */
export function expeditedView({ state, actions, zone }: RequestRecord): ExpeditedView | null {
  const { expedited } = state;
  if (!expedited) return null;
  const { status, reason, seq, at } = expedited;
  const last = actions.find((action) => action.seq === seq);
  const by = `by Dr ${last?.byName ?? "of the program"} on ${formatInstant(at, zone)}`;
  const texts = {
    asked: "Expedited asked, not certified",
    certified: `Expedited, certified ${by}`,
    declined: `Expedited asked, not certified: declined ${by}`,
  };
  return { status, reason, text: texts[status], answer: (status !== "asked" && last?.detail.text) || null };
}

/** When and how it was received: an earlier receipt with the portal's beside it. */
export function receivedText({ deadline, state, zone }: RequestRecord): string {
  const { receipt, submittedAt } = state;
  const counted = deadline ? formatInstant(deadline.receivedAt, zone) : "—";
  const deemed = deadline ? deemedText(deadline, zone) : "";
  if (!receipt || !submittedAt) return `${counted}${deemed}`;
  const earlier = `${byChannel(receipt.channel).trim()} ${formatInstant(receipt.receivedAt, zone)}`;
  const portal = `through the portal ${formatInstant(submittedAt, zone)}`;
  const first = deadline?.channel === "portal" ? "; it counts from the portal's, which is due no later" : "";
  return `${earlier}, ${portal}${first}${deemed}`;
}
