import type { Explanation } from "@/server/domain/explanation";
import { explainShare, explainSimilar } from "@/server/domain/outcomes/explain-scorecard";
import { outcomePeriod } from "@/server/domain/outcomes/period";
import type { Proportion } from "@/server/domain/outcomes/proportion";
import { formatDay, formatDayMonth } from "@/server/domain/plain-date";
import { stayEndOn } from "@/server/domain/progress/stay";
import { explainFullDuty, explainLater, explainReady } from "@/server/domain/projection/explain-projection";
import type { Projection } from "@/server/domain/projection/project";
import { chanceText, laterText } from "@/server/domain/projection/sentence";
import { distrustText } from "@/server/domain/projection/trust";
import { currentStay } from "../stay/ledger";
import type { PageFacts } from "./page-facts";

export type OutcomeView = {
  /** "Ready by Fri 18 Dec" */
  readyLabel: string;
  readyText: string | null;
  readyPermille: number | null;
  /** "5 · 7 · 9 · 10 %": the same after one to four weeks more; null where it cannot be said. */
  laterText: string | null;
  /** "18 Dec (4 Dec – 8 Jan)"; null when full duty is not in sight. */
  fullDutyText: string | null;
  /** The projection in plain words; null before a baseline. */
  sentence: string | null;
  /** "Not yet trustworthy: …"; null once enough programs are discharged. */
  distrust: string | null;
  clinic: { completers: Proportion; starters: Proportion };
  similar: Proportion | null;
  explain: OutcomeExplained;
};

type OutcomeExplained = {
  ready: Explanation | null;
  later: Explanation | null;
  fullDuty: Explanation | null;
  completers: Explanation;
  starters: Explanation;
  similar: Explanation | null;
};

/** The projected end; where no week follows, or an earlier projection did not say it, of the days asked or of the stay. */
function readyLabel({ standing, request, frozen }: PageFacts): string {
  const { projection, plan } = standing;
  if (projection?.endOn) return `Ready by ${formatDay(projection.endOn)}`;
  if (frozen || request.state.holder !== "none") return `Ready by ${formatDay(request.endOn)}`;
  const stay = currentStay(plan.ledger);
  if (!stay || !projection) return "Ready by the end of the stay";
  return `Ready by ${formatDay(stayEndOn({ startOn: stay.startOn, weeks: projection.atEnd.week }))}`;
}

function fullDutyText({ fullDuty }: Projection): string | null {
  if (!fullDuty) return null;
  const { on, earliestOn, latestOn } = fullDuty;
  const latest = latestOn ? formatDayMonth(latestOn) : "later";
  return `${formatDayMonth(on)} (${formatDayMonth(earliestOn)} – ${latest})`;
}

function explanationsOf({ standing, clinic }: PageFacts): OutcomeExplained {
  const { projection, match, evidence } = standing;
  const period = outcomePeriod(evidence.today);
  const { completers, starters, similar } = clinic;
  return {
    ready: projection && explainReady(projection, match.essentialUnmet.length),
    later: projection && explainLater(projection),
    fullDuty: projection && explainFullDuty(projection),
    completers: explainShare("fullDutyOfCompleters", completers, period),
    starters: explainShare("fullDutyOfStarters", starters, period),
    similar: similar && explainSimilar(similar, period),
  };
}

/** What the money is likely to buy: readiness by the end, and what this clinic's programs came to. */
export function outcomeView(facts: PageFacts): OutcomeView {
  const { projection } = facts.standing;
  const { completers, starters, similar } = facts.clinic;
  const chance = projection?.readyByEnd ?? null;
  return {
    readyLabel: readyLabel(facts),
    readyText: chance === null ? null : chanceText(chance),
    readyPermille: chance === null ? null : Math.round(chance * 1000),
    laterText: projection && laterText(projection.readyAfterExtraWeeks),
    fullDutyText: projection && fullDutyText(projection),
    sentence: projection?.sentence ?? null,
    distrust: projection && distrustText(projection.cohort),
    clinic: { completers, starters },
    similar,
    explain: explanationsOf(facts),
  };
}
