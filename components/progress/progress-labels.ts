import {
  type Box,
  boxAround,
  type LabelRequest,
  lineBoxes,
  type PlacedLabel,
  placeLabels,
} from "@/components/ui/label-placement";
import type { ProgressFrame, progressPaths } from "./progress-geometry";
import type { ProgressSeries } from "./progress-series";
import { weekWord } from "./progress-words";

type Paths = ReturnType<typeof progressPaths>;
type Point = Paths["measured"][number];

/** Places around a point, best first: above, clear of a vertical line, below. */
const around = [
  { dx: 0, dy: -9, anchor: "middle" },
  { dx: -6, dy: -7, anchor: "end" },
  { dx: 7, dy: 14, anchor: "start" },
  { dx: 0, dy: 18, anchor: "middle" },
  { dx: 7, dy: -7, anchor: "start" },
  { dx: 4, dy: -12, anchor: "start" },
] as const;

const below = [
  { dx: 0, dy: 18, anchor: "middle" },
  { dx: 0, dy: -9, anchor: "middle" },
  { dx: 0, dy: -22, anchor: "middle" },
  { dx: 0, dy: 30, anchor: "middle" },
] as const;

/** Every word inside the plot, placed so that none covers a line, a point or another word. */
export function progressLabels(series: ProgressSeries, frame: ProgressFrame, paths: Paths): PlacedLabel[] {
  const points = paths.measured;
  const ends = [points.at(-1), points.length > 1 ? points[0] : undefined].filter(
    (point) => point !== undefined,
  );
  const between = points.slice(1, -1);
  return placeLabels(
    [
      ...ends.map((point) => valueLabel(point, false)),
      ...stayLabel(series, frame),
      ...points.flatMap(wordLabel),
      ...between.map((point) => valueLabel(point, true)),
      ...markLabel(series, frame, points.at(-1)),
    ],
    obstacles(series, frame, paths),
  );
}

function valueLabel(point: Point, optional: boolean): LabelRequest {
  const text = (point.tenths / 10).toFixed(1);
  return { key: `value-${point.week}`, text, x: point.cx, y: point.cy, spots: around, optional };
}

function wordLabel(point: Point): LabelRequest[] {
  const text = weekWord[point.kind];
  return text
    ? [{ key: `word-${point.week}`, text, x: point.cx, y: point.cy, spots: below, optional: true }]
    : [];
}

function stayLabel(series: ProgressSeries, frame: ProgressFrame): LabelRequest[] {
  if (series.stayWeeks === null) return [];
  const height = frame.plot.bottom - frame.plot.top;
  const spots = [14, height - 6, height / 2].flatMap((dy) => [
    { dx: -5, dy, anchor: "end" as const },
    { dx: 5, dy, anchor: "start" as const },
  ]);
  return [{ key: "stay", text: "fixed stay ends", x: frame.x(series.stayWeeks), y: frame.plot.top, spots }];
}

/** The mark is named only while the last point does not stand on it. */
function markLabel(series: ProgressSeries, frame: ProgressFrame, last: Point | undefined): LabelRequest[] {
  if (series.markTenths === null || last?.tenths === series.markTenths) return [];
  const width = frame.plot.right - frame.plot.left;
  const spots = [-4, 12].flatMap((dy) => [
    { dx: 4, dy, anchor: "start" as const },
    { dx: width - 4, dy, anchor: "end" as const },
    { dx: width / 2, dy, anchor: "middle" as const },
  ]);
  const text = `mark ${(series.markTenths / 10).toFixed(1)}`;
  return [{ key: "mark", text, x: frame.plot.left, y: frame.y(series.markTenths), spots, optional: true }];
}

function obstacles(series: ProgressSeries, frame: ProgressFrame, paths: Paths): Box[] {
  const pairs = (points: readonly { cx: number; cy: number }[]) =>
    points.map((point) => [point.cx, point.cy] as const);
  const stay = series.stayWeeks === null ? [] : [stayBox(frame, series.stayWeeks)];
  const end = paths.projected.at(-1);
  return [
    { left: 0, right: frame.plot.left - 2, top: 0, bottom: frame.size.height },
    { left: frame.plot.right + 2, right: frame.size.width + 99, top: 0, bottom: frame.size.height },
    { left: 0, right: frame.size.width, top: -99, bottom: frame.plot.top + 1 },
    { left: 0, right: frame.size.width, top: frame.plot.bottom, bottom: frame.size.height },
    ...stay,
    ...(end ? [endBox(end)] : []),
    ...paths.measured.map((point) => boxAround(point.cx, point.cy, 4)),
    ...lineBoxes(pairs(paths.measured), 1.5),
    ...lineBoxes(pairs(paths.projected), 1.5),
  ];
}

/** The projected figure and its range stand to the right of where the projection ends. */
function endBox({ cx, cy }: { cx: number; cy: number }): Box {
  return { left: cx + 5, right: cx + 50, top: cy - 6, bottom: cy + 22 };
}

function stayBox(frame: ProgressFrame, week: number): Box {
  const x = frame.x(week);
  return { left: x - 2, right: x + 2, top: frame.plot.top, bottom: frame.plot.bottom };
}
