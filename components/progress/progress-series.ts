/** How a week counted: rules.md §2. */
export type WeekKind = "baseline" | "progress" | "flat" | "excused" | "ready";

/** One week of the chart; week 0 is the baseline. Job match in tenths of a percent, null when not tested. */
export type ProgressWeek = {
  week: number;
  tenths: number | null;
  kind: WeekKind;
  attended: number | null;
  planned: number | null;
};

/** A projected week with its 80 % interval, in tenths of a percent. */
export type ProjectedWeek = { week: number; tenths: number; lowTenths: number; highTenths: number };

export type ProgressSeries = {
  weeks: readonly ProgressWeek[];
  /** What the next week is measured against; null before a baseline. */
  markTenths: number | null;
  projection: readonly ProjectedWeek[];
  /** Length of the fixed stay; null while it is not fixed. */
  stayWeeks: number | null;
};

/** A week that was measured. */
export type MeasuredWeek = ProgressWeek & { tenths: number };

/** The weeks with a measured job match, in order. */
export function measuredWeeks(weeks: readonly ProgressWeek[]): MeasuredWeek[] {
  return weeks.filter((week): week is MeasuredWeek => week.tenths !== null);
}

/** The projection after the last measured week only: what is measured is no longer projected. */
export function aheadOf(
  weeks: readonly ProgressWeek[],
  projection: readonly ProjectedWeek[],
): ProjectedWeek[] {
  const last = measuredWeeks(weeks).at(-1)?.week ?? 0;
  return projection.filter((point) => point.week > last);
}
