import { clsx } from "clsx";
import { spreadDown } from "@/components/ui/label-placement";
import { type ChartSize, type ProgressFrame, progressFrame, progressPaths } from "./progress-geometry";
import { progressLabels } from "./progress-labels";
import { ProgressPoint } from "./progress-point";
import type { ProgressSeries, ProgressWeek } from "./progress-series";
import { attendanceText, progressSentence, rangeText } from "./progress-words";

type DrawingProps = { series: ProgressSeries; size: ChartSize; className: string };

/** One drawing of the progress chart at one size; plain SVG, no script. */
export function ProgressDrawing({ series, size, className }: DrawingProps) {
  const frame = progressFrame(series, size);
  const paths = progressPaths(series, frame);
  const labels = progressLabels(series, frame, paths);
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={progressSentence(series)}
      className={className}
    >
      <Grid frame={frame} />
      <path d={paths.bandPath} className="fill-accent/15" data-part="band" />
      <Mark series={series} frame={frame} />
      <Stay series={series} frame={frame} />
      <path
        d={paths.projectedPath}
        className="fill-none stroke-accent"
        strokeWidth={1.6}
        strokeDasharray="4 3"
        data-part="projection"
      />
      <path d={paths.measuredPath} className="fill-none stroke-accent" strokeWidth={2} data-part="measured" />
      {paths.measured.map((point) => (
        <ProgressPoint key={point.week} kind={point.kind} cx={point.cx} cy={point.cy} />
      ))}
      {labels.map((label) => (
        <text
          key={label.key}
          x={label.x.toFixed(1)}
          y={label.y.toFixed(1)}
          textAnchor={label.anchor}
          className={clsx("halo", labelColour(label.key, series.weeks))}
        >
          {label.text}
        </text>
      ))}
      <RightLabels frame={frame} end={paths.projected.at(-1)} />
      <Attendance frame={frame} weeks={series.weeks} />
    </svg>
  );
}

function labelColour(key: string, weeks: readonly ProgressWeek[]): string {
  const kind = weeks.find((week) => key === `value-${week.week}` || key === `word-${week.week}`)?.kind;
  if (kind === "flat") return "fill-flat";
  if (kind === "ready") return "fill-good";
  return key === "mark" ? "fill-ink-3" : "fill-ink";
}

function Grid({ frame }: { frame: ProgressFrame }) {
  return frame.gridTenths.map((tenths) => {
    const y = frame.y(tenths);
    const full = tenths === 1000;
    return (
      <g key={tenths}>
        <line
          x1={frame.plot.left}
          x2={frame.plot.right}
          y1={y}
          y2={y}
          className={full ? "stroke-good" : "stroke-line"}
          strokeDasharray={full ? "3 3" : undefined}
        />
        <text x={frame.plot.left - 10} y={y + 4} textAnchor="end" className="fill-ink-3">
          {tenths / 10}
          {full && " %"}
        </text>
      </g>
    );
  });
}

function Mark({ series, frame }: { series: ProgressSeries; frame: ProgressFrame }) {
  if (series.markTenths === null) return null;
  const y = frame.y(series.markTenths);
  return (
    <line
      x1={frame.plot.left}
      x2={frame.plot.right}
      y1={y}
      y2={y}
      className="stroke-ink-3"
      strokeDasharray="1 4"
      data-part="mark"
    />
  );
}

function Stay({ series, frame }: { series: ProgressSeries; frame: ProgressFrame }) {
  if (series.stayWeeks === null) return null;
  const x = frame.x(series.stayWeeks);
  return (
    <line x1={x} x2={x} y1={frame.plot.top} y2={frame.plot.bottom} className="stroke-ink" data-part="stay" />
  );
}

type EndPoint = { tenths: number; lowTenths: number; highTenths: number; cx: number; cy: number };

const labelGap = 9;

/** "full job" and the figure where the projection ends, kept apart where they would touch. */
function RightLabels({ frame, end }: { frame: ProgressFrame; end: EndPoint | undefined }) {
  const endX = (end?.cx ?? frame.plot.right) + labelGap;
  const [fullY = 0, endY = 0] = spreadDown([frame.plot.top + 4, (end?.cy ?? 0) + 4], 14);
  return (
    <>
      <text x={frame.plot.right + labelGap} y={fullY} className="fill-good">
        full job
      </text>
      {end && (
        <text x={endX} y={endY.toFixed(1)} className="halo fill-accent">
          {Math.round(end.tenths / 10)} %
          <tspan x={endX} dy={14} className="fill-ink-3">
            {rangeText(end.lowTenths, end.highTenths)}
          </tspan>
        </text>
      )}
    </>
  );
}

/** "baseline", "week 1", "2" … where there is room, else bare numbers. */
function tickText(week: number, frame: ProgressFrame): string {
  const roomy = frame.x(1) - frame.x(0) >= 50;
  if (week === 0) return roomy ? "baseline" : "0";
  return week === frame.weekTicks[1] && roomy ? `week ${week}` : String(week);
}

/** Under the plot: the weeks, and sessions attended of planned. */
function Attendance({ frame, weeks }: { frame: ProgressFrame; weeks: readonly ProgressWeek[] }) {
  const weekY = frame.plot.bottom + 16;
  const attendedY = weekY + 14;
  const shown = weeks.filter(
    (week) => week.week > 0 && frame.weekTicks.includes(week.week) && attendanceText(week),
  );
  return (
    <g className="fill-ink-3">
      {frame.weekTicks.map((week) => (
        <text key={week} x={frame.x(week)} y={weekY} textAnchor="middle">
          {tickText(week, frame)}
        </text>
      ))}
      {shown.length > 0 && (
        <text x={frame.plot.left - 10} y={attendedY} textAnchor="end">
          attended
        </text>
      )}
      {shown.map((week) => (
        <text
          key={week.week}
          x={frame.x(week.week)}
          y={attendedY}
          textAnchor="middle"
          className={clsx(week.attended !== week.planned && "fill-flat")}
        >
          {attendanceText(week)}
        </text>
      ))}
    </g>
  );
}
