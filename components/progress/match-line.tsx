import { FigureButton } from "@/components/explain/figure-button";
import { formatTenths } from "@/server/domain/percent";
import { Delta } from "./delta";
import type { ProgressWeek } from "./progress-series";
import { Sparkline } from "./sparkline";

type MatchLineProps = {
  /** Whose figure it is, to be opened. */
  programId: string;
  tenths: number | null;
  deltaTenths: number | null;
  flatWeeks: number;
  series: readonly Pick<ProgressWeek, "week" | "tenths" | "kind">[];
};

/** Job match now, its change and its course, in one cell. */
export function MatchLine({ programId, tenths, deltaTenths, flatWeeks, series }: MatchLineProps) {
  return (
    <div className="flex items-center gap-2">
      <Sparkline weeks={series} />
      <div>
        <div className={tenths === null ? "text-ink-3" : "font-semibold whitespace-nowrap"}>
          <FigureButton of={`program:${programId}`} figure="job_match" label="Job match">
            {formatTenths(tenths)}
          </FigureButton>
        </div>
        {tenths !== null && <Delta tenths={deltaTenths} flatWeeks={flatWeeks} className="block text-xs" />}
      </div>
    </div>
  );
}
