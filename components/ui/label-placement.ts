/** A rectangle in SVG units, y down. */
export type Box = { left: number; right: number; top: number; bottom: number };

export type LabelSpot = { dx: number; dy: number; anchor: "start" | "middle" | "end" };

export type LabelRequest = {
  key: string;
  text: string;
  x: number;
  y: number;
  /** Places to try, best first. */
  spots: readonly LabelSpot[];
  /** A label that may be left out when every spot would cover something. */
  optional?: boolean;
};

export type PlacedLabel = { key: string; text: string; x: number; y: number; anchor: LabelSpot["anchor"] };

const charWidth = 6.1;
const ascent = 9;
const descent = 3;

/** The box that `text` at 11 px covers; an estimate, since the server has no font metrics. */
export function textBox(text: string, x: number, y: number, anchor: LabelSpot["anchor"]): Box {
  const width = text.length * charWidth;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - ascent, bottom: y + descent };
}

function overlap(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0 && down > 0 ? across * down : 0;
}

/** Area of `box` that lies over any of `others`. */
export function covered(box: Box, others: readonly Box[]): number {
  return others.reduce((sum, other) => sum + overlap(box, other), 0);
}

/** Small boxes along a polyline, so that labels can keep off it. */
export function lineBoxes(points: readonly (readonly [number, number])[], reach = 2, step = 5): Box[] {
  return points.flatMap(([x, y], index) => {
    const [nextX, nextY] = points[index + 1] ?? [x, y];
    const count = Math.max(1, Math.ceil(Math.hypot(nextX - x, nextY - y) / step));
    return Array.from({ length: count }, (_, part) => {
      const at = part / count;
      return boxAround(x + (nextX - x) * at, y + (nextY - y) * at, reach);
    });
  });
}

export function boxAround(x: number, y: number, reach: number): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

/**
 * Places labels one after another, the most important first: the first spot that covers nothing, else the spot
 * that covers least; an optional label that would cover something is left out.
 */
export function placeLabels(requests: readonly LabelRequest[], obstacles: readonly Box[]): PlacedLabel[] {
  const taken = [...obstacles];
  return requests.flatMap((request) => {
    const best = bestSpot(request, taken);
    if (!best || (request.optional && best.cost > 0)) return [];
    taken.push(best.box);
    return [best.label];
  });
}

function bestSpot(request: LabelRequest, taken: readonly Box[]) {
  const tried = request.spots.map((spot) => {
    const label = {
      key: request.key,
      text: request.text,
      x: request.x + spot.dx,
      y: request.y + spot.dy,
      anchor: spot.anchor,
    };
    const box = textBox(label.text, label.x, label.y, label.anchor);
    return { label, box, cost: covered(box, taken) };
  });
  return tried.find((spot) => spot.cost === 0) ?? tried.sort((a, b) => a.cost - b.cost)[0];
}

/** Moves wanted heights apart, downwards, so that lines of text `gap` high do not touch; keeps their order. */
export function spreadDown(wanted: readonly number[], gap: number): number[] {
  const placed: number[] = [];
  for (const y of wanted) placed.push(Math.max(y, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  return placed;
}
