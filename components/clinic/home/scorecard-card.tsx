import { Card } from "@/components/ui/card";
import { Popover } from "@/components/ui/popover";
import { FIGURES } from "@/server/domain/outcomes/labels";
import { type Proportion, proportionText } from "@/server/domain/outcomes/proportion";
import { formatTenths } from "@/server/domain/percent";
import { formatDayYear } from "@/server/domain/plain-date";
import type { ClinicHome } from "./types";

/** Our own figures, each with its n and interval and the definition behind its name; the two full-duty ones always together. */
export function ScorecardCard({ scorecard }: Pick<ClinicHome, "scorecard">) {
  const { period, medianOverrunDays } = scorecard;
  return (
    <Card title={`Our scorecard · ${formatDayYear(period.from)} – ${formatDayYear(period.to)}`}>
      <dl className="grid gap-2">
        <Figure figure="fullDutyOfCompleters" value={scorecard.fullDutyOfCompleters} strong />
        <Figure figure="fullDutyOfStarters" value={scorecard.fullDutyOfStarters} strong />
        <Figure figure="stayKept" value={scorecard.stayKept} />
        <Figure figure="reportsOnTime" value={scorecard.reportsOnTime} />
        <Figure figure="firstPass" value={scorecard.firstPass} />
      </dl>
      {medianOverrunDays !== null && (
        <p className="mt-2 text-xs text-ink-2">Median overrun of the stay: {medianOverrunDays} days.</p>
      )}
    </Card>
  );
}

type FigureProps = { figure: keyof typeof FIGURES; value: Proportion; strong?: boolean };

function Figure({ figure, value, strong = false }: FigureProps) {
  const { label, definition } = FIGURES[figure];
  return (
    <div>
      <dt>
        <Popover
          label={`What “${label}” counts`}
          triggerClassName="min-h-6 text-left text-xs text-ink-2 underline decoration-edge decoration-dotted underline-offset-2"
          trigger={label}
        >
          {definition}
        </Popover>
      </dt>
      <dd className={strong ? "text-lg font-semibold" : undefined}>
        {value.tooFew || value.tenths === null ? (
          proportionText(value)
        ) : (
          <>
            {formatTenths(value.tenths)}{" "}
            <span className="text-xs font-normal text-ink-2">
              {value.count} of {value.of} · 95 % interval {whole(value.lowTenths)}–{whole(value.highTenths)} %
            </span>
          </>
        )}
      </dd>
    </div>
  );
}

const whole = (tenths: number | null) => (tenths === null ? "—" : Math.round(tenths / 10));
