import type { Cents } from "@/server/domain/money";
import { formatDay } from "@/server/domain/plain-date";
import { chanceText } from "@/server/domain/projection/sentence";
import { type WhatIf, whatIf } from "@/server/domain/projection/what-if";
import { projectionFacts } from "../progress/projection-facts";
import type { PageFacts } from "./page-facts";

export type WhatIfPoint = {
  sessions: number;
  tenths: number;
  lowTenths: number;
  highTenths: number;
  readyText: string | null;
  costCents: Cents;
  /** The whole program then: what is authorized, and these sessions. */
  totalCents: Cents;
  endText: string;
};

/** More steps than this help nobody to choose. */
const mostSteps = 30;

/** Session counts to try: every one up to what was asked and a week more, coarser where that is many. */
function steps(asked: number, weekMore: number): number[] {
  const most = asked + weekMore;
  const step = Math.ceil(most / mostSteps);
  const all = Array.from({ length: Math.floor(most / step) }, (_, index) => (index + 1) * step);
  return [...new Set([...all, asked])].toSorted((a, b) => a - b);
}

function pointOf({ sessions, point, ready, costCents, endOn }: WhatIf, authorizedCents: Cents): WhatIfPoint {
  const { tenths, lowTenths, highTenths } = point;
  return {
    sessions,
    tenths,
    lowTenths,
    highTenths,
    readyText: ready === null ? null : chanceText(ready),
    costCents,
    totalCents: authorizedCents + costCents,
    endText: formatDay(endOn),
  };
}

/** What approving fewer or more sessions would come to, each step reckoned; empty once decided or before a baseline. */
export function whatIfPoints({ request, standing }: PageFacts): WhatIfPoint[] {
  const { evidence, course, plan } = standing;
  const facts = projectionFacts(evidence, course, plan);
  if (!facts || request.state.determined || request.state.holder === "none") return [];
  const costPerSessionCents = Math.round(request.asked.cents / request.asked.sessions);
  const asked = { ...facts, costPerSessionCents };
  return steps(request.asked.sessions, facts.stay.sessionsPerWeek).flatMap((sessions) => {
    const tried = whatIf(asked, sessions);
    return tried ? [pointOf(tried, plan.authorized.cents)] : [];
  });
}
