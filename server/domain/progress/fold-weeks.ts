import type { Tenths } from "../percent";
import type { PlainDate } from "../plain-date";
import { type DatedPolicy, policyInForce } from "./policy";

export type WeekKind = "baseline" | "progress" | "flat" | "excused" | "ready";

/** One week as measured, before the rule has judged it. Ids are of demands. */
export type MeasuredWeek = {
  week: number;
  reportedOn: PlainDate;
  tenths: Tenths;
  metIds: readonly string[];
  essentialUnmetIds: readonly string[];
  ready: boolean;
  excused: boolean;
  attended: number;
  planned: number;
};

export type CourseWeek = {
  week: number;
  reportedOn: PlainDate;
  tenths: Tenths;
  /** Against the week before; null at the baseline. */
  deltaTenths: Tenths | null;
  kind: WeekKind;
  /** The mark after this week was judged. */
  markTenths: Tenths;
  /** Flat weeks in a row, open after this week. */
  flatCount: number;
  attended: number;
  planned: number;
  /** Demands met this week and not the week before. */
  newlyMet: string[];
  /** Essential demands unmet at the mark and met now: each makes the week progress. */
  essentialGained: string[];
};

type Mark = { tenths: Tenths; essentialUnmetIds: readonly string[] };
type Folded = { weeks: CourseWeek[]; mark: Mark; flat: number; previous: MeasuredWeek };

function progresses(
  now: MeasuredWeek,
  mark: Mark,
  gained: string[],
  policies: readonly DatedPolicy[],
): boolean {
  const { minimumGainTenths } = policyInForce(policies, now.reportedOn);
  return now.tenths >= mark.tenths + minimumGainTenths || gained.length > 0;
}

function kindOf(now: MeasuredWeek, progressed: boolean): WeekKind {
  if (now.ready) return "ready";
  if (progressed) return "progress";
  return now.excused ? "excused" : "flat";
}

function flatAfter(kind: WeekKind, before: number): number {
  if (kind === "flat") return before + 1;
  return kind === "excused" ? before : 0;
}

function judge(
  { weeks, mark, flat, previous }: Folded,
  now: MeasuredWeek,
  policies: readonly DatedPolicy[],
): Folded {
  const essentialGained = mark.essentialUnmetIds.filter((id) => now.metIds.includes(id));
  const progressed = progresses(now, mark, essentialGained, policies);
  const kind = kindOf(now, progressed);
  const nextMark = progressed ? now : mark;
  const flatCount = flatAfter(kind, flat);
  const judged: CourseWeek = {
    week: now.week,
    reportedOn: now.reportedOn,
    tenths: now.tenths,
    deltaTenths: now.tenths - previous.tenths,
    kind,
    markTenths: nextMark.tenths,
    flatCount,
    attended: now.attended,
    planned: now.planned,
    newlyMet: now.metIds.filter((id) => !previous.metIds.includes(id)),
    essentialGained,
  };
  return { weeks: [...weeks, judged], mark: nextMark, flat: flatCount, previous: now };
}

function baselineOf(first: MeasuredWeek): Folded {
  const { week, reportedOn, tenths, attended, planned } = first;
  const judged: CourseWeek = {
    week,
    reportedOn,
    tenths,
    deltaTenths: null,
    kind: "baseline",
    markTenths: tenths,
    flatCount: 0,
    attended,
    planned,
    newlyMet: [],
    essentialGained: [],
  };
  return { weeks: [judged], mark: first, flat: 0, previous: first };
}

/**
 * The mark (rules.md §2): it starts at the first week, the baseline. A week progresses when its displayed tenths reach
 * mark + minimum gain, or an essential demand unmet at the mark is met; the mark then moves to that week. An excused week
 * neither adds to the flat weeks nor ends them. Each week is judged by the policy in force on the day it was reported, so
 * that a later policy judges no week again. Weeks must come in order; none gives none.
 */
export function foldWeeks(measured: readonly MeasuredWeek[], policies: readonly DatedPolicy[]): CourseWeek[] {
  const [first, ...rest] = measured;
  if (!first) return [];
  return rest.reduce((folded, week) => judge(folded, week, policies), baselineOf(first)).weeks;
}
