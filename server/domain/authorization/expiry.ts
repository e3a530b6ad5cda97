import type { RequestStatus } from "./request";

/**
 * How long a request may lie with the clinic before it lapses undecided. Nothing in the laws read sets these days; they
 * are policy, and nothing is refused by them: the clinic may ask again at once.
 */
export const EXPIRY_RULE = {
  name: "Expiry of an unfinished request",
  version: "2026-11",
  citation: "Full Duty policy; no statute read sets these days",
  status: "policy",
  afterDays: { draft: 60, returned_incomplete: 30, information_requested: 30 },
} as const;

const day = 24 * 60 * 60 * 1000;

export type Lapsed = { afterDays: number; sentence: string };

const LAY: Record<keyof typeof EXPIRY_RULE.afterDays, string> = {
  draft: "was not submitted",
  returned_incomplete: "was returned as incomplete and not sent again",
  information_requested: "waited for an answer that did not come",
};

const isUnfinished = (status: RequestStatus): status is keyof typeof LAY => status in LAY;

/** Whether a request has lain with the clinic for its days; null while it has not, and where it lies with the payer. */
export function lapsed(
  { status, holderSince }: { status: RequestStatus; holderSince: Date | null },
  now: Date,
): Lapsed | null {
  if (!isUnfinished(status) || holderSince === null) return null;
  const afterDays = EXPIRY_RULE.afterDays[status];
  if (now.getTime() - holderSince.getTime() < afterDays * day) return null;
  const sentence = `It ${LAY[status]} for ${afterDays} days (${EXPIRY_RULE.citation}). Nothing was decided; ask again when it is complete.`;
  return { afterDays, sentence };
}
