import type { Role } from "@/server/domain/access/roles";
import { sees } from "@/server/domain/access/visibility";
import { type AccountFigures, explainAccount } from "@/server/domain/authorization/explain-account";
import type { Explanation } from "@/server/domain/explanation";
import { breakEvenDays } from "@/server/domain/fees/break-even";
import { explainPrice } from "@/server/domain/fees/explain-fee-line";
import { explainIndemnity, explainUnknownIndemnity } from "@/server/domain/fees/explain-indemnity";
import { type Cents, formatMoney } from "@/server/domain/money";
import { weekOn } from "@/server/domain/progress/stay";
import {
  explainBreakEven,
  explainCost,
  explainCostPerFullDuty,
  explainCostPerPoint,
  explainIndemnityToEnd,
} from "@/server/domain/projection/explain-projection";
import { stillAsked } from "../progress/projection-facts";
import { currentStay } from "../stay/ledger";
import type { PageFacts } from "./page-facts";

export type CostView = AccountFigures & {
  leftCents: Cents;
  requestCents: Cents;
  projected: { cents: Cents; lowCents: Cents; highCents: Cents } | null;
  weeklyIndemnityCents: Cents | null;
  /** The indemnity is this reader's to see and is not known: what rests on it says so. */
  indemnityNotKnown: boolean;
  /** The same to the projected end, the horizon of the projected total. */
  indemnityToEndCents: Cents | null;
  costPerPointCents: Cents | null;
  /** Projected total over the chance of full duty by the end; null where there is hardly one. */
  costPerFullDutyCents: Cents | null;
  /** "One more week costs $1,280; it breaks even …", or that this is not known; null where it is not the reader's. */
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

/** A week at the pace and price of this request. */
function weekCents({ standing, request }: PageFacts): Cents {
  const sessionsPerWeek = standing.plan.ledger.at(-1)?.sessionsPerWeek ?? 5;
  return Math.round((request.asked.cents / request.asked.sessions) * sessionsPerWeek);
}

function breakEvenSentence(facts: PageFacts): string | null {
  const week = weekCents(facts);
  const days = breakEvenDays(week, facts.indemnity?.weeklyCents ?? null);
  if (days === null && facts.whyNoIndemnity)
    return `One more week costs ${formatMoney(week)}; when it breaks even is not known, since the wage loss is not.`;
  if (days === null) return null;
  return `One more week costs ${formatMoney(week)}; it breaks even if it brings the return forward by ${days} working days.`;
}

function breakEven(facts: PageFacts): Explanation | null {
  const weekly = facts.indemnity?.weeklyCents ?? null;
  const week = weekCents(facts);
  const days = breakEvenDays(week, weekly);
  return days === null || weekly === null ? unknownIndemnity(facts) : explainBreakEven(week, weekly, days);
}

/** The reason that opens wherever the indemnity, or a figure that rests on it, is said not to be known. */
export function unknownIndemnity({ whyNoIndemnity }: PageFacts): Explanation | null {
  return whyNoIndemnity === null ? null : explainUnknownIndemnity(whyNoIndemnity);
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
  const stay = currentStay(standing.plan.ledger);
  const weekNow = stay ? weekOn(stay, standing.evidence.today) : 0;
  // A week that has passed without a report is no cost to come.
  const weeks = (standing.projection?.points ?? []).filter(({ week }) => week >= weekNow).length;
  if (!indemnity || weeks === 0) return null;
  return { cents: indemnity.weeklyCents * weeks, by: explainIndemnityToEnd(indemnity.weeklyCents, weeks) };
}

/** Only what the reader sees is explained: a clinic its own units and charges. */
function explanationsOf(facts: PageFacts, account: AccountFigures, payersView: boolean): CostExplained {
  const { projection } = facts.standing;
  const { planned, cents: requestCents } = stillAsked(facts.standing.plan);
  const spent = { ...account, requestCents, planned };
  return {
    account: explainAccount(account),
    request: explainPrice(facts.request.feeLines),
    projected: payersView && projection ? explainCost(projection, spent) : null,
    indemnity: facts.indemnity ? explainIndemnity(facts.indemnity) : unknownIndemnity(facts),
    indemnityToEnd: indemnityToEnd(facts)?.by ?? unknownIndemnity(facts),
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
  const payersView = sees(role, "projected_money");
  const { projection } = facts.standing;
  const account = accountOf(facts);
  return {
    ...account,
    leftCents: account.authorizedCents - account.usedCents,
    requestCents: facts.request.asked.cents,
    projected: payersView ? (projection?.cost ?? null) : null,
    weeklyIndemnityCents: facts.indemnity?.weeklyCents ?? null,
    indemnityNotKnown: facts.whyNoIndemnity !== null,
    indemnityToEndCents: indemnityToEnd(facts)?.cents ?? null,
    costPerFullDutyCents: payersView ? (costPerFullDuty(facts)?.cents ?? null) : null,
    costPerPointCents: payersView ? (projection?.costPerPointCents ?? null) : null,
    breakEvenSentence: breakEvenSentence(facts),
    explain: explanationsOf(facts, account, payersView),
  };
}
