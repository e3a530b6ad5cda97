import { scaleBand, scaleLinear } from "d3-scale";
import { formatDayYear } from "@/server/domain/plain-date";
import type { MonthLine } from "./types";

const size = { width: 280, height: 92, left: 2, right: 56, top: 16, bottom: 16 };

export type Series = {
  title: string;
  /** null where a month has no such figure. */
  value: (month: MonthLine) => number | null;
  text: (value: number) => string;
  /** Fixes the top of the scale, as 1000 tenths for a percentage. */
  top?: number;
};

/** One figure by month as bars from zero; the last month with a figure is named at the right, the highest above it. */
export function TrendChart({ months, series }: { months: readonly MonthLine[]; series: Series }) {
  const { title, value, text } = series;
  const known = months.flatMap((month) => {
    const found = value(month);
    return found === null ? [] : [{ month: month.month, value: found }];
  });
  const last = known.at(-1);
  const highest = Math.max(1, ...known.map((one) => one.value));
  const x = scaleBand(
    months.map(({ month }) => month),
    [size.left, size.width - size.right],
  ).padding(0.25);
  const y = scaleLinear([0, series.top ?? highest], [size.height - size.bottom, size.top]);
  const base = y(0);
  return (
    <figure className="min-w-0">
      <figcaption className="text-xs font-medium text-ink-2">{title}</figcaption>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={last ? `${title}: ${text(last.value)} in ${monthText(last.month)}` : `${title}: none`}
        className="block w-full"
      >
        <line x1={size.left} x2={size.width - size.right} y1={base} y2={base} className="stroke-edge" />
        {known.map((one) => (
          <rect
            key={one.month}
            x={x(one.month)}
            width={x.bandwidth()}
            y={y(one.value)}
            height={Math.max(0, base - y(one.value))}
            className={one === last ? "fill-accent" : "fill-accent/50"}
          />
        ))}
        {last && (
          <text
            x={size.width - size.right + 6}
            y={y(last.value) + 4}
            className="fill-ink text-2xs font-semibold"
          >
            {text(last.value)}
          </text>
        )}
        <text x={size.left} y={size.height - 3} className="fill-ink-2 text-2xs">
          {months[0] && monthText(months[0].month)}
        </text>
        <text
          x={size.width - size.right}
          y={size.height - 3}
          textAnchor="end"
          className="fill-ink-2 text-2xs"
        >
          {months.at(-1) && monthText((months.at(-1) as MonthLine).month)}
        </text>
      </svg>
    </figure>
  );
}

/** "Nov 2026" */
export function monthText(month: MonthLine["month"]): string {
  return formatDayYear(month).slice(2);
}
