import { counted } from "../counted";
import type { ProgressPolicy } from "../progress/policy";
import type { RequestStatus } from "./request";

const day = 24 * 60 * 60 * 1000;

export type Lapsed = { afterDays: number; sentence: string };

/** Which of the payer's thresholds ends a request that lies with the clinic, and what it waited for. */
export const LIES_WITH_CLINIC = {
  draft: { after: "draftExpiresDays", lay: "was not submitted" },
  returned_incomplete: {
    after: "returnedExpiresDays",
    lay: "was returned as incomplete and not sent again",
  },
  information_requested: {
    after: "unansweredExpiresDays",
    lay: "waited for an answer that did not come",
  },
} as const satisfies Partial<Record<RequestStatus, { after: keyof ProgressPolicy; lay: string }>>;

const isUnfinished = (status: RequestStatus): status is keyof typeof LIES_WITH_CLINIC =>
  status in LIES_WITH_CLINIC;

/**
 * Whether a request has lain with the clinic for its days, by the payer's policy of the day it came there; null while it
 * has not, and where it lies with the payer. No statute read sets these days; the clinic may ask again at once.
 */
export function lapsed(
  { status, holderSince }: { status: RequestStatus; holderSince: Date | null },
  policy: ProgressPolicy,
  now: Date,
): Lapsed | null {
  if (!isUnfinished(status) || holderSince === null) return null;
  const { after, lay } = LIES_WITH_CLINIC[status];
  const afterDays = policy[after];
  if (now.getTime() - holderSince.getTime() < afterDays * day) return null;
  const sentence = `It ${lay} for ${counted(afterDays, "day")} (${policy.source}; version ${policy.version}). Nothing was decided; ask again when it is complete.`;
  return { afterDays, sentence };
}
