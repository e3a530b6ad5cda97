import type { Role } from "@/server/domain/access/roles";
import { sees } from "@/server/domain/access/visibility";
import { type AccountFigures, explainAccount } from "@/server/domain/authorization/explain-account";
import type { Explanation } from "@/server/domain/explanation";
import { breakEvenDays } from "@/server/domain/fees/break-even";
import { explainPrice } from "@/server/domain/fees/explain-fee-line";
import { explainIndemnity } from "@/server/domain/fees/explain-indemnity";
import { type Cents, formatMoney } from "@/server/domain/money";
import {
  explainBreakEven,
  explainCost,
  explainCostPerFullDuty,
  explainCostPerPoint,
  explainIndemnityToEnd,
} from "@/server/domain/projection/explain-projection";
import type { PageFacts } from "./page-facts";

export type CostView = AccountFigures & {
  leftCents: Cents;
  requestCents: Cents;
  projected: { cents: Cents; lowCents: Cents; highCents: Cents } | null;
  weeklyIndemnityCents: Cents | null;
  /** The same to the end of the stay, the horizon of the projected total. */
  indemnityToEndCents: Cents | null;
  costPerPointCents: Cents | null;
  /** Projected total over the chance of full duty by the end; null where there is hardly one. */
  costPerFullDutyCents: Cents | null;
  /** "One more week costs $1,280; it breaks even …"; null where the indemnity is not known. */
  breakEvenSentence: string | null;
  explain: CostExplained;
};

type CostExplained = {
  account: Explanation;
  request: Explanation | null;
  projected: Explanation | null;
  indemnity: Explanation | null;
  indemnityToEnd: Explanation | null;
  costPerPoint: Explanation | null;
  costPerFullDuty: Explanation | null;
  breakEven: Explanation | null;
};

const pending = ({ request, frozen }: PageFacts): Cents =>
  request.state.determined && !frozen ? 0 : request.asked.cents;

/** A week at the pace and price of this request. */
function weekCents({ standing, request }: PageFacts): Cents {
  const sessionsPerWeek = standing.plan.ledger.at(-1)?.sessionsPerWeek ?? 5;
  return Math.round((request.asked.cents / request.asked.sessions) * sessionsPerWeek);
}

function breakEvenSentence(facts: PageFacts): string | null {
  const week = weekCents(facts);
  const days = breakEvenDays(week, facts.indemnity?.weeklyCents ?? null);
  if (days === null) return null;
  return `One more week costs ${formatMoney(week)}; it breaks even if it brings the return forward by ${days} working days.`;
}

function breakEven(facts: PageFacts): Explanation | null {
  const weekly = facts.indemnity?.weeklyCents ?? null;
  const week = weekCents(facts);
  const days = breakEvenDays(week, weekly);
  return days === null || weekly === null ? null : explainBreakEven(week, weekly, days);
}

function costPerPoint({ standing: { course, plan } }: PageFacts): Explanation | null {
  const { baselineTenths: from, nowTenths: to } = course;
  return from === null || to === null || to <= from
    ? null
    : explainCostPerPoint(plan.authorized.usedCents, from, to);
}

/** Below one in a hundred a cost per return says nothing. */
const LEAST_CHANCE = 0.01;

function costPerFullDuty({ standing: { projection } }: PageFacts): { cents: Cents; by: Explanation } | null {
  const { cost, readyByEnd: chance = null, costPerFullDutyCents: cents = null } = projection ?? {};
  if (!cost || chance === null || cents === null || chance < LEAST_CHANCE) return null;
  return { cents, by: explainCostPerFullDuty(cost.cents, chance, cents) };
}

function indemnityToEnd({ indemnity, standing }: PageFacts): { cents: Cents; by: Explanation } | null {
  const weeks = standing.projection?.points.length ?? 0;
  if (!indemnity || weeks === 0) return null;
  return { cents: indemnity.weeklyCents * weeks, by: explainIndemnityToEnd(indemnity.weeklyCents, weeks) };
}

/** Only what the reader sees is explained: a clinic its own units and charges. */
function explanationsOf(facts: PageFacts, account: AccountFigures, payersView: boolean): CostExplained {
  const { projection } = facts.standing;
  const spent = { ...account, requestCents: pending(facts) };
  return {
    account: explainAccount(account),
    request: explainPrice(facts.request.feeLines),
    projected: payersView && projection ? explainCost(projection, spent) : null,
    indemnity: facts.indemnity && explainIndemnity(facts.indemnity),
    indemnityToEnd: indemnityToEnd(facts)?.by ?? null,
    costPerPoint: payersView ? costPerPoint(facts) : null,
    costPerFullDuty: payersView ? (costPerFullDuty(facts)?.by ?? null) : null,
    breakEven: breakEven(facts),
  };
}

function accountOf({ standing: { plan } }: PageFacts): AccountFigures {
  const { cents, sessions, minutes, usedCents, usedSessions, usedMinutes } = plan.authorized;
  return {
    authorizedCents: cents,
    authorizedSessions: sessions,
    authorizedMinutes: minutes,
    usedCents,
    usedSessions,
    usedMinutes,
  };
}

/** What the program has cost and comes to; a clinic sees its own units and charges, nobody's projection or wage. */
export function costView(facts: PageFacts, role: Role): CostView | null {
  if (!sees(role, "money")) return null;
  const payersView = sees(role, "wage");
  const { projection } = facts.standing;
  const account = accountOf(facts);
  return {
    ...account,
    leftCents: account.authorizedCents - account.usedCents,
    requestCents: facts.request.asked.cents,
    projected: payersView ? (projection?.cost ?? null) : null,
    weeklyIndemnityCents: facts.indemnity?.weeklyCents ?? null,
    indemnityToEndCents: indemnityToEnd(facts)?.cents ?? null,
    costPerFullDutyCents: payersView ? (costPerFullDuty(facts)?.cents ?? null) : null,
    costPerPointCents: payersView ? (projection?.costPerPointCents ?? null) : null,
    breakEvenSentence: breakEvenSentence(facts),
    explain: explanationsOf(facts, account, payersView),
  };
}
