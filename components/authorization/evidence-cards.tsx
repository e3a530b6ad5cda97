import { Delta } from "@/components/progress/delta";
import type { DemandRow } from "@/components/progress/demand-row";
import { DemandTable } from "@/components/progress/demand-table";
import { ProgressChart } from "@/components/progress/progress-chart";
import type { ProgressSeries } from "@/components/progress/progress-series";
import { Card } from "@/components/ui/card";
import { Explain, type Explanation } from "@/components/ui/explain";
import { formatTenths } from "@/server/domain/percent";

type JobMatchCardProps = {
  nowTenths: number | null;
  deltaTenths: number | null;
  flatWeeks: number;
  demandsMet: number;
  demandsTotal: number;
  demandsTested: number;
  essentialUnmet: number;
  series: ProgressSeries;
  explanation: Explanation;
};

/** The percentage, and beside it always how many essential demands it does not speak for; the course below. */
export function JobMatchCard(props: JobMatchCardProps) {
  const { nowTenths, deltaTenths, flatWeeks, series, explanation } = props;
  return (
    <Card className="shrink-0">
      <div className="flex flex-wrap items-baseline gap-x-2.5">
        <h2 className="text-xs font-semibold text-ink-2">Job match</h2>
        <div className="text-figure font-semibold tracking-tight">
          <Explain label="Job match" value={formatTenths(nowTenths)} explanation={explanation} />
        </div>
        {nowTenths !== null && <Delta tenths={deltaTenths} flatWeeks={flatWeeks} />}
        <p className="ml-auto text-ink-2">{standingText(props)}</p>
      </div>
      <ProgressChart {...series} />
    </Card>
  );
}

function standingText(props: JobMatchCardProps): string {
  const { demandsMet, demandsTotal, demandsTested, essentialUnmet } = props;
  const essential = essentialUnmet === 0 ? "all essential met" : `${essentialUnmet} essential not met`;
  const untested = demandsTested < demandsTotal ? ` · ${demandsTested} tested` : "";
  return `${demandsMet} of ${demandsTotal} demands met${untested} · ${essential}`;
}

type DemandsCardProps = {
  rows: readonly DemandRow[];
  limiting: string | null;
  nowLabel: string;
};

/** Every demand of the job; scrolls inside its card, the essential ones not met first. */
export function DemandsCard({ rows, limiting, nowLabel }: DemandsCardProps) {
  return (
    <section
      aria-label="Demands of the job"
      className="min-h-32 grow overflow-auto rounded-lg border border-line bg-paper px-3 pb-1 print:overflow-visible"
    >
      <DemandTable rows={rows} limiting={limiting} nowLabel={nowLabel} />
    </section>
  );
}
