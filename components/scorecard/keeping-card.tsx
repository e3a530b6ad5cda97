import { Explain } from "@/components/explain/explain";
import { Card } from "@/components/ui/card";
import { formatMoney } from "@/server/domain/money";
import {
  explainCostPerReturn,
  explainOverrun,
  explainStayKept,
} from "@/server/domain/outcomes/explain-scorecard";
import { ShareFigure } from "./share-figure";
import type { ClinicScorecard } from "./types";

/** The plan kept: stay, overrun, reports, requests. */
export function KeepingCard({ scorecard: { card } }: { scorecard: ClinicScorecard }) {
  const { period, medianOverrunDays } = card;
  return (
    <Card title="The plan kept">
      <dl className="grid gap-2">
        <ShareFigure
          figure="stayKept"
          value={card.stayKept}
          period={period}
          explanation={explainStayKept(card)}
        />
        <div>
          <dt className="text-xs text-ink-2">Median overrun of the stay</dt>
          <dd>
            <Explain
              label="Median overrun of the stay"
              value={medianOverrunDays === null ? "none yet" : `${medianOverrunDays} days`}
              explanation={explainOverrun(card)}
            />
          </dd>
        </div>
        <ShareFigure figure="reportsOnTime" value={card.reportsOnTime} period={period} />
        <ShareFigure figure="firstPass" value={card.firstPass} period={period} />
      </dl>
    </Card>
  );
}

/** Whether returns lasted, and what one cost where the reader may know. */
export function LastingCard({ scorecard: { card } }: { scorecard: ClinicScorecard }) {
  const { period, costPerFullDutyCents, fullDutyOfStarters } = card;
  return (
    <Card title="The return">
      <dl className="grid gap-2">
        <ShareFigure figure="durable30" value={card.durable30} period={period} />
        <ShareFigure figure="durable90" value={card.durable90} period={period} />
        {costPerFullDutyCents !== null && (
          <div>
            <dt className="text-xs text-ink-2">Cost per full-duty return</dt>
            <dd>
              <Explain
                label="Cost per full-duty return"
                value={formatMoney(costPerFullDutyCents, { cents: false })}
                explanation={explainCostPerReturn(fullDutyOfStarters.count, period)}
              />
            </dd>
          </div>
        )}
      </dl>
    </Card>
  );
}
