import type { PlainDate } from "../plain-date";
import { type ProgressPolicy, policyInForce } from "../progress/policy";
import type { Alarm } from "./alarm";
import type { AlarmFacts } from "./facts";

export type Level = "call" | "discharge" | "escalate";

export type FlatWeek = {
  week: number;
  /** Flat weeks in a row up to this one. */
  count: number;
  tenths: number;
  markTenths: number;
  /** When the report that made it known was sent: a week reported late is known no earlier. */
  knownAt: Date;
  /** The payer's policy of the day it was reported: the week is judged by it. */
  policy: ProgressPolicy;
  reportedOn: PlainDate;
  /** What it asks for, beginning with the mildest. */
  asks: Level[];
  /** Whether it goes on with the tellings that an earlier week of the run began. */
  goesOn: boolean;
  /** When a week that is neither flat nor excused was reported after it. */
  brokenBy: Alarm["ended"];
};

const LEVELS: readonly Level[] = ["call", "discharge", "escalate"];

/**
 * What a flat week asks for: the level it has come to, and each milder one that no week of its run has asked for yet
 * (a payer may set two levels to the same week).
 */
function levelsOf(count: number, policy: ProgressPolicy, asked: ReadonlySet<Level>): Level[] {
  const { flatWeeksToCall, flatWeeksToDischarge, flatWeeksToEscalate } = policy;
  const all = { call: flatWeeksToCall, discharge: flatWeeksToDischarge, escalate: flatWeeksToEscalate };
  const reached = LEVELS.filter((level) => count >= all[level]);
  return reached.filter((level) => level === reached.at(-1) || !asked.has(level));
}

/** The flat weeks of a course in order, each with its count; excused weeks neither count nor end the run (rules.md §2). */
export function flatWeeks({ weeks, reports, policies }: AlarmFacts): FlatWeek[] {
  const filed = new Map(reports.map((report) => [report.week, report]));
  const flat: FlatWeek[] = [];
  const asked = new Set<Level>();
  let [count, markTenths, knownAt] = [0, weeks[0]?.tenths ?? 0, new Date(0)];
  for (const { week, tenths, kind } of weeks) {
    const report = filed.get(week);
    if (report && new Date(report.submittedAt) > knownAt) knownAt = new Date(report.submittedAt);
    if (kind === "flat") {
      count += 1;
      if (!report) continue;
      const { reportedOn } = report;
      const policy = policyInForce(policies, reportedOn);
      const asks = levelsOf(count, policy, asked);
      const goesOn = asked.has("escalate");
      for (const level of asks) asked.add(level);
      const judged = { week, count, tenths, markTenths, knownAt, policy, reportedOn, asks, goesOn };
      flat.push({ ...judged, brokenBy: null });
    } else if (kind !== "excused") {
      endRun(flat, { at: knownAt, because: `Week ${week} is no longer flat.` });
      count = 0;
      asked.clear();
      if (kind === "progress" || (kind === "ready" && tenths > markTenths)) markTenths = tenths;
    }
  }
  return flat;
}

function endRun(flat: FlatWeek[], end: NonNullable<Alarm["ended"]>): void {
  for (const one of flat) one.brokenBy ??= end;
}
