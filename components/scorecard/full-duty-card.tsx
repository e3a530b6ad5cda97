import { Explain } from "@/components/explain/explain";
import { Card } from "@/components/ui/card";
import { explainChance } from "@/server/domain/outcomes/explain-funnel";
import { NOT_COMPARABLE } from "@/server/domain/outcomes/labels";
import { ShareFigure } from "./share-figure";
import type { ClinicScorecard } from "./types";

/** The two named figures, always together, and how far chance could have made them. */
export function FullDutyCard({ scorecard: { card, chanceAtSixty } }: { scorecard: ClinicScorecard }) {
  const { fullDutyOfCompleters, fullDutyOfStarters, period } = card;
  return (
    <Card title="Full duty">
      <dl className="grid gap-3 sm:grid-cols-2">
        <ShareFigure figure="fullDutyOfCompleters" value={fullDutyOfCompleters} period={period} strong />
        <ShareFigure figure="fullDutyOfStarters" value={fullDutyOfStarters} period={period} strong />
      </dl>
      {chanceAtSixty !== null && (
        <div className="mt-2 text-xs text-ink-2">
          A clinic whose true share of completers is exactly 60 % would show {fullDutyOfCompleters.count} or
          more of {fullDutyOfCompleters.of} with a chance of{" "}
          <Explain
            label="that chance"
            value={chanceText(chanceAtSixty)}
            explanation={explainChance(fullDutyOfCompleters, chanceAtSixty)}
          />{" "}
          (exact binomial).
        </div>
      )}
      <p className="mt-1 text-xs text-ink-2">{NOT_COMPARABLE}</p>
    </Card>
  );
}

function chanceText(chance: number): string {
  if (chance < 0.001) return "under 0.1 %";
  return `${(chance * 100).toFixed(1)} %`;
}
