import type { Role } from "@/server/domain/access/roles";
import { sees } from "@/server/domain/access/visibility";
import type { Explanation } from "@/server/domain/explanation";
import { breakEvenDays } from "@/server/domain/fees/break-even";
import { explainIndemnity } from "@/server/domain/fees/explain-indemnity";
import { type Cents, formatMoney } from "@/server/domain/money";
import { PROJECTION_METHOD } from "@/server/domain/projection/method";
import type { PageFacts } from "./page-facts";

export type CostView = {
  authorizedCents: Cents;
  authorizedSessions: number;
  authorizedMinutes: number;
  usedCents: Cents;
  usedSessions: number;
  usedMinutes: number;
  leftCents: Cents;
  requestCents: Cents;
  projected: { cents: Cents; lowCents: Cents; highCents: Cents } | null;
  weeklyIndemnityCents: Cents | null;
  costPerPointCents: Cents | null;
  /** "One more week costs $1,280; it breaks even …"; null where the indemnity is not known. */
  breakEvenSentence: string | null;
  explanation: Explanation | null;
  indemnityExplanation: Explanation | null;
};

const input = (label: string, value: string) => ({ label, value, on: null, by: null });

function explanationOf({ standing, request, frozen }: PageFacts): Explanation {
  const { authorized } = standing.plan;
  return {
    formula:
      "used + authorized and not used + this request; low: ready as early as the quickest tenth; high: not ready and a week over",
    inputs: [
      input("Authorized", formatMoney(authorized.cents)),
      input("Used", formatMoney(authorized.usedCents)),
      input("This request", formatMoney(request.state.determined && !frozen ? 0 : request.asked.cents)),
    ],
    rule: {
      name: PROJECTION_METHOD.name,
      version: PROJECTION_METHOD.version,
      citation: PROJECTION_METHOD.summary,
      status: PROJECTION_METHOD.status,
    },
  };
}

function indemnityExplanation({ indemnity }: PageFacts): Explanation | null {
  return indemnity && explainIndemnity(indemnity);
}

/** A week at the pace and price of this request. */
function weekCents({ standing, request }: PageFacts): Cents {
  const sessionsPerWeek = standing.plan.ledger.at(-1)?.sessionsPerWeek ?? 5;
  return Math.round((request.asked.cents / request.asked.sessions) * sessionsPerWeek);
}

function breakEvenSentence(facts: PageFacts): string | null {
  if (!facts.indemnity) return null;
  const week = weekCents(facts);
  const days = breakEvenDays(week, facts.indemnity.weeklyCents);
  if (days === null) return null;
  return `One more week costs ${formatMoney(week)}; it breaks even if it brings the return forward by ${days} working days.`;
}

/** What the program has cost and comes to; a clinic sees its own units and charges, nobody's projection or wage. */
export function costView(facts: PageFacts, role: Role): CostView | null {
  if (!sees(role, "money")) return null;
  const payersView = sees(role, "wage");
  const { plan, projection } = facts.standing;
  const { authorized } = plan;
  return {
    authorizedCents: authorized.cents,
    authorizedSessions: authorized.sessions,
    authorizedMinutes: authorized.minutes,
    usedCents: authorized.usedCents,
    usedSessions: authorized.usedSessions,
    usedMinutes: authorized.usedMinutes,
    leftCents: authorized.cents - authorized.usedCents,
    requestCents: facts.request.asked.cents,
    projected: payersView ? (projection?.cost ?? null) : null,
    weeklyIndemnityCents: facts.indemnity?.weeklyCents ?? null,
    costPerPointCents: payersView ? (projection?.costPerPointCents ?? null) : null,
    breakEvenSentence: breakEvenSentence(facts),
    explanation: payersView && projection ? explanationOf(facts) : null,
    indemnityExplanation: indemnityExplanation(facts),
  };
}
