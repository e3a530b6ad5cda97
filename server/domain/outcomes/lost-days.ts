import { median } from "simple-statistics";
import type { Cents } from "../money";
import { daysBetween, type PlainDate } from "../plain-date";
import type { WorkStatusAtEnd } from "./labels";
import { type Proportion, proportion } from "./proportion";

/** One program of an employer's worker, as far as the employer may know it. */
export type EmployerCase = {
  claimId: string;
  jobTitle: string | null;
  injuredOn: PlainDate;
  dischargedOn: PlainDate | null;
  endedAs: WorkStatusAtEnd | null;
  /** The return that the employer reported. */
  returnedOn: PlainDate | null;
  /** Used so far; null unless the employer insures itself. */
  usedCents: Cents | null;
};

/** A claim's programs as one: how the latest stands, the job that the latest names, and the return reported for any. */
export type Injury = Omit<EmployerCase, "claimId" | "usedCents">;

/** A claim has one running program at most, and that is its latest. */
const endOf = ({ dischargedOn }: EmployerCase) => dischargedOn ?? "9999-12-31";

/** The return reported for the latest of the programs that have one; overtaken by a later program that ended off work. */
function returnOf(latest: EmployerCase, earlier: readonly EmployerCase[]): PlainDate | null {
  if (latest.returnedOn) return latest.returnedOn;
  const before = earlier.find(({ returnedOn }) => returnedOn !== null)?.returnedOn ?? null;
  return latest.endedAs === "off_work" && before !== null && before < endOf(latest) ? null : before;
}

function injuryOf(programs: readonly EmployerCase[]): Injury[] {
  const latestFirst = programs.toSorted((a, b) => endOf(b).localeCompare(endOf(a)));
  const [latest, ...earlier] = latestFirst;
  if (!latest) return [];
  const { injuredOn, dischargedOn, endedAs } = latest;
  const jobTitle = latestFirst.find((each) => each.jobTitle !== null)?.jobTitle ?? null;
  return [{ jobTitle, injuredOn, dischargedOn, endedAs, returnedOn: returnOf(latest, earlier) }];
}

function injuriesOf(cases: readonly EmployerCase[]): Injury[] {
  return [...Map.groupBy(cases, ({ claimId }) => claimId).values()].flatMap(injuryOf);
}

/**
 * Calendar days from the injury to the reported return; to today while the worker is not back; to the end of the program
 * where the worker took another job, or should be back and nobody has reported it.
 */
export function lostDays(injury: Injury, today: PlainDate): number {
  return Math.max(0, daysBetween(injury.injuredOn, lostUntil(injury, today)));
}

function lostUntil(injury: Injury, today: PlainDate): PlainDate {
  return injury.returnedOn ?? (notBack(injury) ? today : (injury.dischargedOn ?? today));
}

/** No return is reported, and the program runs or ended off work. */
function notBack({ returnedOn, dischargedOn, endedAs }: Injury): boolean {
  return returnedOn === null && (dischargedOn === null || endedAs === "off_work");
}

/** Ended at full or modified duty, and the employer has not said since when. */
export function returnUnreported({ returnedOn, endedAs }: Injury): boolean {
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
  /** Each counts once, under the job that its latest program names; what follows is of injuries. */
  injuries: number;
  lostDays: number;
  /** Null without an injury. */
  medianLostDays: number | null;
  /** Those whose days are counted to today. */
  notBack: number;
  unreported: number;
  /** Of the programs. */
  usedCents: Cents | null;
};

/** One job's programs and injuries together, or all of them. */
export function experienceLine(
  jobTitle: string | null,
  cases: readonly EmployerCase[],
  today: PlainDate,
  injuries = injuriesOf(cases),
): ExperienceLine {
  const ended = cases.filter(({ endedAs }) => endedAs !== null);
  const count = (...at: WorkStatusAtEnd[]) =>
    ended.filter(({ endedAs }) => endedAs && at.includes(endedAs)).length;
  const days = injuries.map((each) => lostDays(each, today));
  const costs = cases.map(({ usedCents }) => usedCents).filter((cents) => cents !== null);
  return {
    jobTitle,
    programs: cases.length,
    running: cases.length - ended.length,
    fullDuty: proportion(count("full_duty"), ended.length),
    atWork: proportion(count("full_duty", "modified_duty"), ended.length),
    injuries: injuries.length,
    lostDays: days.reduce((sum, each) => sum + each, 0),
    medianLostDays: days.length === 0 ? null : median(days),
    notBack: injuries.filter(notBack).length,
    unreported: injuries.filter(returnUnreported).length,
    usedCents: costs.length === 0 ? null : costs.reduce((sum, cents) => sum + cents, 0),
  };
}

/** A line for each job, the most lost days first. */
export function experienceByJob(cases: readonly EmployerCase[], today: PlainDate): ExperienceLine[] {
  const injuries = Map.groupBy(injuriesOf(cases), ({ jobTitle }) => jobTitle);
  return [...Map.groupBy(cases, ({ jobTitle }) => jobTitle)]
    .map(([jobTitle, group]) => experienceLine(jobTitle, group, today, injuries.get(jobTitle) ?? []))
    .toSorted((a, b) => b.lostDays - a.lostDays || (a.jobTitle ?? "").localeCompare(b.jobTitle ?? "", "en"));
}
