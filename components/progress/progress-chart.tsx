import { clsx } from "clsx";
import { ProgressDrawing } from "./progress-drawing";
import type { ProgressSeries } from "./progress-series";
import { measuredWeeks } from "./progress-series";
import { ProgressTwin } from "./progress-twin";

const wide = { width: 660, height: 216 };
const narrow = { width: 350, height: 236 };

/**
 * Job match by week: baseline, weekly points, mark, flat weeks hollow, excused weeks square, the dashed projection
 * with its 80 % band, the end of the fixed stay, the full-job line, attendance below. Renders without script.
 */
export function ProgressChart({ className, ...series }: ProgressSeries & { className?: string }) {
  if (measuredWeeks(series.weeks).length === 0) {
    return (
      <p className="py-6 text-ink-2">The chart begins with the clinic’s baseline. None is entered yet.</p>
    );
  }
  return (
    <figure className={clsx("chart relative", className)}>
      <ProgressDrawing series={series} size={wide} className="chart-wide" />
      <ProgressDrawing series={series} size={narrow} className="chart-narrow" />
      <ProgressTwin series={series} />
    </figure>
  );
}
