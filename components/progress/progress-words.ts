import { formatTenths } from "@/server/domain/percent";
import { aheadOf, type ProgressSeries, type ProgressWeek, type WeekKind } from "./progress-series";

/** The word beside a point that is not plain progress; null where the point speaks for itself. */
export const weekWord: Record<WeekKind, string | null> = {
  baseline: null,
  progress: null,
  flat: "flat",
  excused: "excused",
  ready: "ready",
};

/** "5/5" sessions attended of planned; null where no sessions were planned. */
export function attendanceText(week: ProgressWeek): string | null {
  if (week.attended === null || week.planned === null || week.planned === 0) return null;
  return `${week.attended}/${week.planned}`;
}

/** "baseline" or "week 3". */
export function weekName(week: number): string {
  return week === 0 ? "baseline" : `week ${week}`;
}

const wholePercent = (tenths: number) => Math.round(tenths / 10);

/** "76–88": an interval in whole percent. */
export function rangeText(lowTenths: number, highTenths: number): string {
  return `${wholePercent(lowTenths)}–${wholePercent(highTenths)}`;
}

/** The chart as one sentence, for a reader who does not see it. */
export function progressSentence(series: ProgressSeries): string {
  const end = aheadOf(series.weeks, series.projection).at(-1);
  return [
    `Job match by week: ${series.weeks.map(weekPhrase).join(", ")}`,
    series.markTenths !== null && `mark ${formatTenths(series.markTenths)}`,
    end &&
      `projected ${formatTenths(end.tenths)} at week ${end.week}, 80 % range ${rangeText(end.lowTenths, end.highTenths)}`,
    series.stayWeeks !== null && `fixed stay ends after week ${series.stayWeeks}`,
  ]
    .filter(Boolean)
    .join("; ");
}

function weekPhrase(week: ProgressWeek): string {
  const word = weekWord[week.kind];
  return `${weekName(week.week)} ${formatTenths(week.tenths)}${word ? ` (${word})` : ""}`;
}
