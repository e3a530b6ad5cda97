import type { PacketChart } from "./packet-document";
import { type Doc, inch, margin } from "./tagged-pdf";

const size = { width: 6.3 * inch, height: 1.9 * inch };
const full = 1000;

/** Job match by week in black and greys: points on a line, flat weeks hollow, the projection dashed, 100 % and the stay's end ruled. */
export function drawChart(doc: Doc, chart: PacketChart): void {
  const measured = chart.weeks.flatMap(({ week, tenths, kind }) =>
    tenths === null ? [] : [{ week, tenths, kind }],
  );
  const last = Math.max(
    1,
    chart.stayWeeks ?? 0,
    ...chart.weeks.map(({ week }) => week),
    ...chart.projection.map(({ week }) => week),
  );
  const top = doc.y;
  const x = (week: number) => margin + 0.3 * inch + (week / last) * (size.width - 0.3 * inch);
  const y = (tenths: number) => top + size.height - (Math.min(tenths, full) / full) * size.height;
  doc.lineWidth(0.5).strokeColor("#999999");
  for (const tenths of [0, 500, full]) {
    doc.moveTo(x(0), y(tenths)).lineTo(x(last), y(tenths)).stroke();
    label(doc, `${tenths / 10} %`, margin - 0.1 * inch, y(tenths) - 4);
  }
  if (chart.stayWeeks !== null) ruled(doc, x(chart.stayWeeks), top, `end of stay`);
  path(
    doc,
    measured.map(({ week, tenths }) => [x(week), y(tenths)]),
    false,
  );
  const from = measured.at(-1);
  const ahead = chart.projection.filter(({ week }) => week > (from?.week ?? 0));
  path(
    doc,
    [...(from ? [from] : []), ...ahead].map(({ week, tenths }) => [x(week), y(tenths)]),
    true,
  );
  for (const { week, tenths, kind } of measured) {
    doc
      .circle(x(week), y(tenths), 2.6)
      .lineWidth(1)
      .fillAndStroke(kind === "flat" ? "white" : "black", "black");
    label(doc, (tenths / 10).toFixed(1), x(week) - 8, y(tenths) - 13);
  }
  for (const { week } of chart.weeks)
    label(doc, week === 0 ? "baseline" : `week ${week}`, x(week) - 12, top + size.height + 4);
  doc.fillColor("black").strokeColor("black").undash();
  doc.x = margin;
  doc.y = top + size.height + 0.35 * inch;
}

/** How much of the page the chart takes, so that it is not cut in two. */
export const chartHeight = size.height + 0.5 * inch;

function path(doc: Doc, points: readonly (readonly [number, number] | number[])[], dashed: boolean): void {
  const [first, ...rest] = points;
  if (!first || rest.length === 0) return;
  doc.lineWidth(1.2).strokeColor(dashed ? "#666666" : "black");
  if (dashed) doc.dash(3, { space: 2 });
  doc.moveTo(first[0] ?? 0, first[1] ?? 0);
  for (const [px = 0, py = 0] of rest) doc.lineTo(px, py);
  doc.stroke().undash();
}

function ruled(doc: Doc, at: number, top: number, words: string): void {
  doc
    .dash(1, { space: 2 })
    .moveTo(at, top)
    .lineTo(at, top + size.height)
    .stroke()
    .undash();
  label(doc, words, at - 46, top + 2);
}

function label(doc: Doc, words: string, x: number, y: number): void {
  doc.fontSize(7).fillColor("black").text(words, x, y, { lineBreak: false });
}
