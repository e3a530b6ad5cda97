import { addDays, type PlainDate } from "../plain-date";
import { type StayInForce, unreported } from "../progress/empty-weeks";
import { weekOn } from "../progress/stay";
import { trainedBy } from "./training-weeks";

/** Sessions given or asked for, and the days they are for. */
export type Care = { startOn: PlainDate; endOn: PlainDate; sessions: number };

/** What a projection runs through: each authorization, and each request not decided yet. */
export type CareInSight = { authorized: readonly Care[]; asked: readonly Care[] };

type Seen = { weekNow: number; weeks: readonly { week: number }[]; today: PlainDate };

/** The one end of job match, chance and cost. */
export type Horizon = {
  /** The program week that ends it: the last that the sessions fill, never before the week now. */
  weeksTotal: number;
  /** Program weeks up to it in which no session lies and none was reported. */
  emptyWeeks: number[];
  /** Weeks of training still to come; the last one may be a part. */
  weeksAhead: number;
  /** Sessions authorized already that lie in weeks still to come. */
  authorizedAhead: number;
};

/** Sessions in a row, counted at the stay's pace from its first week. */
type Span = { from: number; to: number; asked: boolean };

const countsTo = (span: Span, weekNow: number, pace: number) =>
  Math.max(0, span.to - Math.max(span.from, weekNow * pace));

/** Days into a week after which sessions begin with the next: most of the week is over. */
const LATE_IN_WEEK = 4;

/** Care of days that are over was given on them: nothing of it is still to be tried. */
export function isOver({ endOn }: Pick<Care, "endOn">, today: PlainDate): boolean {
  return endOn <= today;
}

/** Each care after the one before it, not before its own first day; what is asked, neither before today nor in a tested week. */
function spansOf(stay: StayInForce, { authorized, asked }: CareInSight, { weekNow, today }: Seen): Span[] {
  const weeksBefore = (day: PlainDate) => Math.max(1, weekOn(stay, addDays(day, LATE_IN_WEEK))) - 1;
  const openFrom = Math.max(weekNow, weeksBefore(today));
  const earliest = (care: Care) =>
    isOver(care, today) ? weeksBefore(care.startOn) : Math.max(openFrom, weeksBefore(care.startOn));
  const all = [
    ...authorized.map((care) => ({ ...care, asked: false, after: weeksBefore(care.startOn) })),
    ...asked.map((care) => ({ ...care, asked: true, after: earliest(care) })),
  ];
  let free = 0;
  return all
    .toSorted((a, b) => a.after - b.after)
    .map(({ sessions, asked, after }) => {
      const from = Math.max(free, after * stay.sessionsPerWeek);
      free = from + sessions;
      return { from, to: free, asked };
    });
}

/** Program weeks up to the last that no span touches. */
function untouched(spans: readonly Span[], weeksTotal: number, pace: number): number[] {
  const weeks = Array.from({ length: weeksTotal }, (_, index) => index + 1);
  return weeks.filter((week) => !spans.some(({ from, to }) => from < week * pace && to > (week - 1) * pace));
}

/** Before anything is asked or authorized: the planned stay. */
function plannedHorizon(stay: StayInForce, seen: Seen): Horizon {
  const weeksTotal = Math.max(stay.weeks, seen.weekNow);
  const emptyWeeks = unreported(stay.emptyWeeks, seen);
  const weeksAhead = trainedBy(weeksTotal, emptyWeeks) - trainedBy(seen.weekNow, emptyWeeks);
  return { weeksTotal, emptyWeeks, weeksAhead, authorizedAhead: 0 };
}

/**
 * How far a projection reaches: to the week that the sessions authorized and asked fill at the stay's pace, fewer than the
 * stay or more; before there are any, to the end of the planned stay. A missed session moves nothing: the week it was
 * authorized for is over.
 */
export function horizonOf(stay: StayInForce, care: CareInSight, seen: Seen): Horizon {
  const spans = spansOf(stay, care, seen);
  const last = spans.at(-1);
  if (!last) return plannedHorizon(stay, seen);
  const { sessionsPerWeek: pace } = stay;
  const { weekNow } = seen;
  const weeksTotal = Math.max(weekNow, Math.ceil(last.to / pace));
  const ahead = (some: readonly Span[]) => some.reduce((sum, span) => sum + countsTo(span, weekNow, pace), 0);
  return {
    weeksTotal,
    emptyWeeks: unreported(untouched(spans, weeksTotal, pace), seen),
    weeksAhead: ahead(spans) / pace,
    authorizedAhead: ahead(spans.filter(({ asked }) => !asked)),
  };
}
