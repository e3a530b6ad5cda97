import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { boxAround, lineBoxes, type PlacedLabel, placeLabels } from "@/components/ui/label-placement";
import type { Funnel, FunnelLimits } from "@/server/domain/outcomes/funnel";

export type FunnelSize = { width: number; height: number };

/** Room for the words around the plot, in SVG units. */
const margin = { top: 12, right: 68, bottom: 34, left: 40 };

export type FunnelFrame = ReturnType<typeof funnelFrame>;

/** Completers across, full duty upwards from 0 to 100 %. */
export function funnelFrame({ limits, target }: Funnel, size: FunnelSize) {
  const plot = {
    left: margin.left,
    right: size.width - margin.right,
    top: margin.top,
    bottom: size.height - margin.bottom,
  };
  const first = limits[0]?.of ?? 0;
  const last = limits.at(-1)?.of ?? 1;
  const x = scaleLinear([first, last], [plot.left, plot.right]);
  const y = scaleLinear([0, 1], [plot.bottom, plot.top]);
  return { size, plot, x, y, target: target.of === 0 ? 0 : target.count / target.of };
}

/** SVG paths of the two bands and their edges. */
export function funnelPaths({ limits }: Funnel, { x, y }: FunnelFrame) {
  const across = (at: FunnelLimits) => x(at.of);
  const band = (low: keyof FunnelLimits, high: keyof FunnelLimits) =>
    area<FunnelLimits>(
      across,
      (at) => y(at[low]),
      (at) => y(at[high]),
    )([...limits]) ?? "";
  const edge = (of: keyof FunnelLimits) => line<FunnelLimits>(across, (at) => y(at[of]))([...limits]) ?? "";
  return {
    outer: band("low998", "high998"),
    inner: band("low95", "high95"),
    edges95: [edge("low95"), edge("high95")],
    edges998: [edge("low998"), edge("high998")],
  };
}

const around = [
  { dx: 8, dy: 4, anchor: "start" },
  { dx: -8, dy: 4, anchor: "end" },
  { dx: 0, dy: -9, anchor: "middle" },
  { dx: 0, dy: 17, anchor: "middle" },
  { dx: 4, dy: -9, anchor: "end" },
  { dx: 4, dy: 17, anchor: "end" },
] as const;

/** Of more clinics than this only those outside the limits are named: the others chance cannot tell apart. */
const MOST_NAMED = 12;

/** Each clinic's dot, and the names beside them, kept off the other dots, the target line and the edges. */
export function funnelDots({ points }: Funnel, { size, x, y, plot, target }: FunnelFrame) {
  const dots = points.map((point) => ({
    ...point,
    cx: x(point.share.of),
    cy: y(point.share.count / point.share.of),
  }));
  const named = dots.length > MOST_NAMED ? dots.filter(({ place }) => place !== "within") : dots;
  const edges = [
    { left: -size.width, right: 2, top: 0, bottom: size.height },
    { left: plot.right + 2, right: 2 * size.width, top: 0, bottom: size.height },
  ];
  const obstacles = [
    ...edges,
    ...dots.map(({ cx, cy }) => boxAround(cx, cy, 5)),
    ...lineBoxes([
      [plot.left, y(target)],
      [plot.right, y(target)],
    ]),
  ];
  const labels: PlacedLabel[] = placeLabels(
    named.map(({ clinicId, name, cx, cy }) => ({ key: clinicId, text: name, x: cx, y: cy, spots: around })),
    obstacles,
  );
  return { dots, labels };
}
