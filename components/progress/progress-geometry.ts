import { scaleLinear } from "d3-scale";
import { area, curveMonotoneX, line } from "d3-shape";
import { aheadOf, measuredWeeks, type ProgressSeries, type ProjectedWeek } from "./progress-series";

export type ChartSize = { width: number; height: number };

/** The lowest point stays this far above the floor, so that its label fits under it. */
const labelRoomTenths = 20;

/** Room for the words around the plot, in SVG units. */
const margin = { top: 14, right: 56, bottom: 36, left: 58 };

export type ProgressFrame = ReturnType<typeof progressFrame>;

/** The lowest gridline: 40 % unless something lies below it, so that charts side by side share one scale. */
function floorTenths(series: ProgressSeries): number {
  const values = [
    ...measuredWeeks(series.weeks).map((week) => week.tenths),
    ...series.projection.map((point) => point.lowTenths),
  ];
  const lowest = Math.min(420, ...values);
  return Math.max(0, Math.floor((lowest - labelRoomTenths) / 200) * 200);
}

/** Scales, ticks and edges of one drawing of the series at one size. */
export function progressFrame(series: ProgressSeries, size: ChartSize) {
  const plot = {
    left: margin.left,
    right: size.width - margin.right,
    top: margin.top,
    bottom: size.height - margin.bottom,
  };
  const lastWeek = Math.max(
    1,
    series.stayWeeks ?? 0,
    ...series.weeks.map((week) => week.week),
    ...series.projection.map((point) => point.week),
  );
  const floor = floorTenths(series);
  const x = scaleLinear([0, lastWeek], [plot.left, plot.right]);
  const y = scaleLinear([floor, 1000], [plot.bottom, plot.top]);
  const gridTenths = Array.from({ length: (1000 - floor) / 200 + 1 }, (_, step) => floor + step * 200);
  return { size, plot, x, y, gridTenths, weekTicks: weekTicks(lastWeek, plot.right - plot.left) };
}

function weekTicks(lastWeek: number, width: number): number[] {
  const every = Math.max(1, Math.ceil((lastWeek * 30) / width));
  return Array.from({ length: Math.floor(lastWeek / every) + 1 }, (_, index) => index * every);
}

/** SVG paths: the measured line, the dashed projection and its band, both starting at the last measured point. */
export function progressPaths(series: ProgressSeries, frame: ProgressFrame) {
  const measured = measuredWeeks(series.weeks);
  const last = measured.at(-1);
  const ahead = aheadOf(series.weeks, series.projection);
  const from: ProjectedWeek[] = last
    ? [{ week: last.week, tenths: last.tenths, lowTenths: last.tenths, highTenths: last.tenths }]
    : [];
  const projected = ahead.length > 0 ? [...from, ...ahead] : [];
  return {
    measured: measured.map((week) => ({ ...week, cx: frame.x(week.week), cy: frame.y(week.tenths) })),
    projected: projected.map((point) => ({ ...point, cx: frame.x(point.week), cy: frame.y(point.tenths) })),
    measuredPath: measuredLine(frame)(measured) ?? "",
    projectedPath: projectedLine(frame)(projected) ?? "",
    bandPath: band(frame)(projected) ?? "",
  };
}

const measuredLine = (frame: ProgressFrame) =>
  line<{ week: number; tenths: number }>(
    (point) => frame.x(point.week),
    (point) => frame.y(point.tenths),
  );

const projectedLine = (frame: ProgressFrame) => measuredLine(frame).curve(curveMonotoneX);

const band = (frame: ProgressFrame) =>
  area<ProjectedWeek>()
    .x((point) => frame.x(point.week))
    .y0((point) => frame.y(point.lowTenths))
    .y1((point) => frame.y(Math.min(1000, point.highTenths)))
    .curve(curveMonotoneX);
