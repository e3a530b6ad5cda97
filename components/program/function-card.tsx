import { Explain } from "@/components/explain/explain";
import { Delta } from "@/components/progress/delta";
import { DemandTable } from "@/components/progress/demand-table";
import { ProgressChart } from "@/components/progress/progress-chart";
import { returnText } from "@/components/progress/return-text";
import { Card } from "@/components/ui/card";
import { formatTenths } from "@/server/domain/percent";
import { formatDay } from "@/server/domain/plain-date";
import type { Overview } from "./types";

/** Job match, its course and what is projected; the percentage never stands without the essential demands not met. */
export function FunctionCard({ overview: { function: panel, stay, program } }: { overview: Overview }) {
  const { match, course, projection, explain } = panel;
  const last = course.weeks.at(-1);
  const tested = match.tested < match.total ? ` · ${match.tested} tested` : "";
  return (
    <Card>
      <div className="flex flex-wrap items-baseline gap-x-2.5">
        <h2 className="text-xs font-semibold text-ink-2">Job match</h2>
        <div className="text-figure font-semibold tracking-tight">
          <Explain label="Job match" value={formatTenths(match.tenths)} explanation={explain.jobMatch} />
        </div>
        {last && (
          <Explain
            label="the change"
            value={<Delta tenths={last.deltaTenths} flatWeeks={course.flatWeeks} />}
            explanation={explain.progress}
          />
        )}
        <div className="text-ink-2 sm:ml-auto">
          <Explain
            label="Demands met"
            value={`${match.met} of ${match.total} demands met${tested} · ${match.essentialUnmet} essential not met`}
            explanation={explain.met}
            align="end"
          />
          {last && ` · ${formatDay(last.reportedOn)}`}
        </div>
      </div>
      <ProgressChart
        weeks={course.weeks}
        markTenths={course.markTenths}
        projection={projection?.points ?? []}
        stayWeeks={stay?.current?.weeks ?? null}
      />
      {program.dischargedOn === null && (
        <div className="mt-1">
          <Explain label="Progress" value={course.sentence} explanation={explain.progress} sentence />
        </div>
      )}
      {projection && (
        <details>
          <summary className="min-h-6 text-ink-2">
            Full duty {projection.fullDuty ? `around ${fullDutyText(projection.fullDuty)}` : "not in sight"}
          </summary>
          <div className="max-w-prose text-ink-2">
            <Explain
              label="Full duty expected"
              value={projection.sentence}
              explanation={explain.fullDuty}
              sentence
            />
          </div>
        </details>
      )}
    </Card>
  );
}

type FullDuty = NonNullable<NonNullable<Overview["function"]["projection"]>["fullDuty"]>;

function fullDutyText({ on, earliestOn, latestOn }: FullDuty): string {
  const { day, range } = returnText({ on, fromOn: earliestOn, toOn: latestOn });
  return range ? `${day} (80 % range ${range})` : day;
}

/** Every demand of the job, essential ones not met first. */
export function DemandsCard({ overview: { function: panel } }: { overview: Overview }) {
  const last = panel.course.weeks.at(-1);
  const unconfirmed = panel.demands.filter(({ confirmed }) => !confirmed).length;
  if (panel.demands.length === 0)
    return (
      <Card title="Demands of the job">
        <p className="text-ink-2">The clinic has not described the job’s demands yet.</p>
      </Card>
    );
  return (
    <Card
      title="Demands of the job"
      actions={
        <span className="text-xs text-ink-2">
          {unconfirmed === 0
            ? "all confirmed by the employer"
            : `${unconfirmed} not confirmed by the employer`}
        </span>
      }
      wide
    >
      <DemandTable
        rows={panel.demands}
        limiting={panel.limiting}
        nowLabel={last ? formatDay(last.reportedOn) : "Now"}
      />
    </Card>
  );
}
