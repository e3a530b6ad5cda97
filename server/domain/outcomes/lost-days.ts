import { median } from "simple-statistics";
import type { Cents } from "../money";
import { daysBetween, type PlainDate } from "../plain-date";
import type { WorkStatusAtEnd } from "./labels";
import { type Proportion, proportion } from "./proportion";

/** One program of an employer's worker, as far as the employer may know it. */
export type EmployerCase = {
  jobTitle: string | null;
  injuredOn: PlainDate;
  dischargedOn: PlainDate | null;
  endedAs: WorkStatusAtEnd | null;
  /** The return that the employer reported. */
  returnedOn: PlainDate | null;
  /** Used so far; null unless the employer insures itself. */
  usedCents: Cents | null;
};

/**
 * Calendar days from the injury to the reported return; to today while the worker is not back; to the end of the program
 * where the worker took another job, or should be back and nobody has reported it.
 */
export function lostDays(each: EmployerCase, today: PlainDate): number {
  return Math.max(0, daysBetween(each.injuredOn, lostUntil(each, today)));
}

function lostUntil({ returnedOn, dischargedOn, endedAs }: EmployerCase, today: PlainDate): PlainDate {
  if (returnedOn) return returnedOn;
  return dischargedOn === null || endedAs === "off_work" ? today : dischargedOn;
}

/** Ended at full or modified duty, and the employer has not said since when. */
export function returnUnreported({ returnedOn, endedAs }: EmployerCase): boolean {
  return returnedOn === null && (endedAs === "full_duty" || endedAs === "modified_duty");
}

export type ExperienceLine = {
  /** The job as the clinic named it; null for jobs not named yet. */
  jobTitle: string | null;
  programs: number;
  running: number;
  /** Of the ended programs. */
  fullDuty: Proportion;
  atWork: Proportion;
  lostDays: number;
  medianLostDays: number;
  unreported: number;
  usedCents: Cents | null;
};

/** One job's programs together, or all of them. `cases` is not empty. */
export function experienceLine(
  jobTitle: string | null,
  cases: readonly EmployerCase[],
  today: PlainDate,
): ExperienceLine {
  const ended = cases.filter(({ endedAs }) => endedAs !== null);
  const count = (...at: WorkStatusAtEnd[]) =>
    ended.filter(({ endedAs }) => endedAs && at.includes(endedAs)).length;
  const days = cases.map((each) => lostDays(each, today));
  const costs = cases.map(({ usedCents }) => usedCents).filter((cents) => cents !== null);
  return {
    jobTitle,
    programs: cases.length,
    running: cases.length - ended.length,
    fullDuty: proportion(count("full_duty"), ended.length),
    atWork: proportion(count("full_duty", "modified_duty"), ended.length),
    lostDays: days.reduce((sum, each) => sum + each, 0),
    medianLostDays: median(days),
    unreported: cases.filter(returnUnreported).length,
    usedCents: costs.length === 0 ? null : costs.reduce((sum, cents) => sum + cents, 0),
  };
}

/** A line for each job, the most lost days first. */
export function experienceByJob(cases: readonly EmployerCase[], today: PlainDate): ExperienceLine[] {
  return [...Map.groupBy(cases, ({ jobTitle }) => jobTitle)]
    .map(([jobTitle, group]) => experienceLine(jobTitle, group, today))
    .toSorted((a, b) => b.lostDays - a.lostDays || (a.jobTitle ?? "").localeCompare(b.jobTitle ?? "", "en"));
}
