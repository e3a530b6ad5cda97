import type { PlainDate } from "../plain-date";
import type { JobMatch } from "../progress/job-match";

/** Said before it is chosen where the tests do not say ready. */
export const FULL_DUTY_NEEDS =
  "Full duty needs a test that meets every essential demand, or full duty issued by the physician.";

/** A work status as the physician issued it. */
type Issued = { status: string; fromOn: PlainDate; untilOn: PlainDate | null };

type Ending = {
  /** As of the last day. */
  match: Pick<JobMatch, "ready" | "notReadyBecause">;
  /** The newest first. */
  issued: readonly Issued[];
  lastDay: PlainDate;
  /** The business day after it: a status from then on is what the worker goes back with. */
  nextDay: PlainDate;
};

function statusAtEnd({ issued, lastDay, nextDay }: Ending): string | null {
  const holds = ({ fromOn, untilOn }: Issued) =>
    fromOn <= nextDay && (untilOn === null || untilOn >= lastDay);
  return issued.find(holds)?.status ?? null;
}

/**
 * Why full duty cannot be recorded at a discharge, with both ways to mend it; null where the last test meets every
 * essential demand, or the work status in force is full duty. A published percentage is made of these.
 */
export function whyNotFullDuty(ending: Ending): string | null {
  const { match } = ending;
  if (match.ready || statusAtEnd(ending) === "full_duty") return null;
  return `Full duty is not borne out: ${match.notReadyBecause[0]} Report a test that meets every essential demand, or have the physician issue full duty as the work status; else choose another work status.`;
}
