import { Explain } from "@/components/explain/explain";
import { Delta } from "@/components/progress/delta";
import type { DemandRow } from "@/components/progress/demand-row";
import { DemandTable } from "@/components/progress/demand-table";
import { ProgressChart } from "@/components/progress/progress-chart";
import { Card } from "@/components/ui/card";
import { scrolledByKeys } from "@/components/ui/scrolled-by-keys";
import { formatTenths } from "@/server/domain/percent";
import { conductText, type RequestView } from "./request-view";

type Evidence = RequestView["evidence"];

/** The percentage, and beside it always how many essential demands it does not speak for; the course below. */
export function JobMatchCard({ evidence, extension }: Pick<RequestView, "evidence" | "extension">) {
  const { nowTenths, deltaTenths, flatWeeks, series, explain } = evidence;
  return (
    <Card className="shrink-0" dense>
      <div className="flex flex-wrap items-baseline gap-x-2.5">
        <h2 className="text-xs font-semibold text-ink-2">Job match</h2>
        <div className="text-figure font-semibold tracking-tight">
          <Explain label="Job match" value={formatTenths(nowTenths)} explanation={explain.jobMatch} />
        </div>
        {nowTenths !== null && (
          <span>
            <Explain
              label="the change"
              value={<Delta tenths={deltaTenths} flatWeeks={flatWeeks} />}
              explanation={explain.progress}
            />
            {deltaTenths !== null && flatWeeks === 0 && <span className="text-ink-2"> in the last week</span>}
          </span>
        )}
        <div className="text-ink-2 sm:ml-auto">
          <Explain label="Demands met" value={standingText(evidence)} explanation={explain.met} align="end" />
        </div>
      </div>
      <ProgressChart {...series} />
      <div className="text-xs text-ink-2">
        <Explain
          label="Attendance, effort and reports"
          value={conductText({ evidence })}
          explanation={explain.conduct}
        />
      </div>
      {extension && (
        <div className="text-xs text-ink-2">
          <Explain
            label="Needed pace"
            value={extension.sentences.join(" ")}
            explanation={extension.explanation ?? null}
            sentence
          />
        </div>
      )}
    </Card>
  );
}

function standingText({ demandsMet, demandsTotal, demandsTested, essentialUnmet }: Evidence): string {
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
      {...scrolledByKeys}
      className="min-h-32 grow overflow-auto rounded-lg border border-line bg-paper px-3 pb-1 print:overflow-visible"
    >
      <DemandTable rows={rows} limiting={limiting} nowLabel={nowLabel} />
    </section>
  );
}
