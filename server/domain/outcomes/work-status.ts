import { counted } from "../counted";
import type { JobMatch } from "../progress/job-match";
import { type Capacity, capacities } from "./capacity";
import { WORK_STATUS_LABELS } from "./labels";

/** What a physician may allow while a program runs; how it ended is the outcome's word. */
export const ISSUED_STATUSES = ["full_duty", "modified_duty", "off_work"] as const;
export type IssuedStatus = (typeof ISSUED_STATUSES)[number];

/** A work status as every party reads it: "Modified duty". */
export function statusLabel(status: string): string {
  return WORK_STATUS_LABELS[status as IssuedStatus] ?? status;
}

export type ProposedStatus = {
  status: IssuedStatus;
  /** Empty when nothing is restricted. */
  restrictions: string;
  /** Why it is proposed, and what the physician should weigh. */
  sentence: string;
};

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function limit({ label, canText, state }: Capacity): string {
  const name = upperFirst(label);
  if (state === "not_tested") return `${name}: not tested, avoid.`;
  return canText === "no" ? `${name}: not yet.` : `${name}: ${canText}.`;
}

/** One line for each demand that is short or not tested; a demand that is met needs no restriction. */
export function restrictionsText(match: Pick<JobMatch, "results">): string {
  return capacities(match)
    .filter(({ state }) => state !== "met")
    .map(limit)
    .join("\n");
}

/**
 * The work status that the measurements speak for (product.md: restrictions pre-filled from measured ability). A
 * proposal: the physician edits and answers for it. Ready gives full duty, anything tested modified duty.
 */
export function proposeStatus(match: JobMatch): ProposedStatus {
  if (match.ready)
    return {
      status: "full_duty",
      restrictions: "",
      sentence: "Every essential demand of the job was met in a valid, recent test.",
    };
  const restrictions = restrictionsText(match);
  if (match.tested === 0)
    return {
      status: "off_work",
      restrictions,
      sentence: "Nothing has been tested against the job yet, so nothing measured speaks for work.",
    };
  const unmet = match.essentialUnmet.length;
  const because =
    unmet > 0
      ? `${counted(unmet, "essential demand is", "essential demands are")} not met; the limits are what was measured.`
      : (match.notReadyBecause[0] ?? "The limits are what was measured.");
  return { status: "modified_duty", restrictions, sentence: because };
}
