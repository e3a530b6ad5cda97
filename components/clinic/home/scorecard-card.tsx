import { Explain } from "@/components/explain/explain";
import { ShareFigure } from "@/components/scorecard/share-figure";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { explainOverrun, explainStayKept } from "@/server/domain/outcomes/explain-scorecard";
import { periodText } from "@/server/domain/outcomes/period";
import type { ClinicHome } from "./types";

type ScorecardCardProps = Pick<ClinicHome, "scorecard"> & { clinicId: string };

/** Our own figures, each with its n and interval; the two full-duty ones always together. */
export function ScorecardCard({ scorecard, clinicId }: ScorecardCardProps) {
  const { period, medianOverrunDays } = scorecard;
  return (
    <Card
      title={`Our scorecard · ${periodText(period)}`}
      actions={
        <ButtonLink size="sm" href={`/clinics/${clinicId}`}>
          Open
        </ButtonLink>
      }
    >
      <dl className="grid gap-2">
        <ShareFigure
          figure="fullDutyOfCompleters"
          value={scorecard.fullDutyOfCompleters}
          period={period}
          strong
        />
        <ShareFigure
          figure="fullDutyOfStarters"
          value={scorecard.fullDutyOfStarters}
          period={period}
          strong
        />
        <ShareFigure
          figure="stayKept"
          value={scorecard.stayKept}
          period={period}
          explanation={explainStayKept(scorecard)}
        />
        <ShareFigure figure="reportsOnTime" value={scorecard.reportsOnTime} period={period} />
        <ShareFigure figure="firstPass" value={scorecard.firstPass} period={period} />
      </dl>
      {medianOverrunDays !== null && (
        <div className="mt-2 text-xs text-ink-2">
          Median overrun of the stay:{" "}
          <Explain
            label="Median overrun of the stay"
            value={`${medianOverrunDays} days`}
            explanation={explainOverrun(scorecard)}
          />
        </div>
      )}
    </Card>
  );
}
