import { scaleBand, scaleLinear } from "d3-scale";
import type { FiguresOf } from "@/components/explain/ask-figures";
import { FigureButton } from "@/components/explain/figure-button";
import { formatDayYear } from "@/server/domain/plain-date";
import type { MonthLine } from "./types";

const size = { width: 280, height: 92, left: 2, right: 2, top: 16, bottom: 16 };

export type Series = {
  title: string;
  /** The name by which the figure's explanation is asked for. */
  figure: string;
  /** The height of a month's bar; null where a month has no such figure. */
  value: (month: MonthLine) => number | null;
  /** As much of the bar as is dark; all of it where this is left out. */
  part?: (month: MonthLine) => number;
  text: (value: number, part: number) => string;
  /** Fixes the top of the scale, so that two charts can be held against each other. */
  top?: number;
};

type Bar = { month: MonthLine["month"]; value: number; part: number };

type TrendChartProps = {
  months: readonly MonthLine[];
  series: Series;
  /** Of which month a figure is. */
  of: (month: MonthLine["month"]) => FiguresOf;
};

/** One figure by month as bars from zero; the last month with a figure stands above them, and opens. */
export function TrendChart({ months, series, of }: TrendChartProps) {
  const { title, value, part = value, text } = series;
  const known = months.flatMap((month): Bar[] => {
    const found = value(month);
    return found === null ? [] : [{ month: month.month, value: found, part: part(month) ?? found }];
  });
  const last = known.at(-1);
  const highest = Math.max(1, ...known.map((one) => one.value));
  const x = scaleBand(
    months.map(({ month }) => month),
    [size.left, size.width - size.right],
  ).padding(0.25);
  const y = scaleLinear([0, series.top ?? highest], [size.height - size.bottom, size.top]);
  const base = y(0);
  const barTo = (height: number, { month }: Bar) => ({
    x: x(month),
    width: x.bandwidth(),
    y: y(height),
    height: Math.max(0, base - y(height)),
  });
  return (
    <figure className="min-w-0">
      <figcaption className="flex items-baseline justify-between gap-3 text-xs font-medium text-ink-2">
        {title}
        {last && <Last series={series} last={last} of={of} />}
      </figcaption>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={
          last ? `${title}: ${text(last.value, last.part)} in ${monthText(last.month)}` : `${title}: none`
        }
        className="block w-full"
      >
        <line x1={size.left} x2={size.width - size.right} y1={base} y2={base} className="stroke-edge" />
        {known.map((one) => (
          <g key={one.month}>
            {series.part && (
              <rect data-part="all" {...barTo(one.value, one)} className="fill-line stroke-edge" />
            )}
            <rect
              data-part="full"
              {...barTo(one.part, one)}
              className={one === last ? "fill-accent" : "fill-accent/60"}
            />
          </g>
        ))}
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

type LastProps = Pick<TrendChartProps, "series" | "of"> & { last: Bar };

function Last({ series: { title, figure, text }, last: { month, value, part }, of }: LastProps) {
  return (
    <span className="whitespace-nowrap">
      <FigureButton of={of(month)} figure={figure} label={`${title}, ${monthText(month)}`}>
        <span className="text-sm font-semibold text-ink">{text(value, part)}</span>
      </FigureButton>{" "}
      in {monthText(month)}
    </span>
  );
}

/** "Nov 2026" */
export function monthText(month: MonthLine["month"]): string {
  return formatDayYear(month).slice(2);
}
