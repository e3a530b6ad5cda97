import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { formatTenths } from "@/server/domain/percent";
import { ProgressPoint } from "./progress-point";
import { type MeasuredWeek, measuredWeeks, type ProgressWeek } from "./progress-series";
import { weekWord } from "./progress-words";

type SparklineWeek = Pick<ProgressWeek, "week" | "tenths" | "kind">;

const width = 64;
const height = 22;
const y = scaleLinear([0, 1000], [height - 2, 3]);
const path = line();

/** Job match by week in 64 × 22, always 0–100 % so that rows compare; the dotted line is the full job. */
export function Sparkline({ weeks }: { weeks: readonly SparklineWeek[] }) {
  const measured = measuredWeeks(weeks.map((week) => ({ ...week, attended: null, planned: null })));
  const x = scaleLinear([0, Math.max(1, measured.at(-1)?.week ?? 1)], [4, width - 4]);
  const points = measured.map((week) => [x(week.week), y(week.tenths)] as [number, number]);
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={sentence(measured)}
      className="shrink-0"
    >
      <line x1={0} x2={width} y1={3} y2={3} className="stroke-edge" strokeDasharray="2 2" />
      <path d={path.digits(1)(points) ?? ""} className="fill-none stroke-accent" strokeWidth={1.4} />
      {measured.map((week, index) => {
        const [cx, cy] = points[index] ?? [0, 0];
        return <ProgressPoint key={week.week} kind={week.kind} cx={cx} cy={cy} radius={2.2} />;
      })}
    </svg>
  );
}

function sentence(weeks: readonly MeasuredWeek[]): string {
  if (weeks.length === 0) return "Job match: not tested";
  const points = weeks.map(
    (week) => formatTenths(week.tenths) + (weekWord[week.kind] ? ` ${weekWord[week.kind]}` : ""),
  );
  return `Job match by week: ${points.join(", ")}`;
}
