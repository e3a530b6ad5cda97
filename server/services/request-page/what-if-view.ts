import type { Cents } from "@/server/domain/money";
import { addDays, formatDay, type PlainDate } from "@/server/domain/plain-date";
import { chanceText } from "@/server/domain/projection/sentence";
import { type WhatIf, whatIfs } from "@/server/domain/projection/what-if";
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

/** The day of the last of so many sessions from `startOn`, at the stay's sessions a week spread from Monday to Friday. */
function lastDay(startOn: PlainDate, sessions: number, sessionsPerWeek: number): PlainDate {
  const before = sessions - 1;
  const weeks = Math.floor(before / sessionsPerWeek);
  const apart = sessionsPerWeek > 1 ? 4 / (sessionsPerWeek - 1) : 0;
  return addDays(startOn, weeks * 7 + Math.round((before % sessionsPerWeek) * apart));
}

function pointOf(
  { sessions, point, ready, costCents }: WhatIf,
  authorizedCents: Cents,
  endOn: PlainDate,
): WhatIfPoint {
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
  const { sessionsPerWeek } = facts.stay;
  const counts = steps(request.asked.sessions, sessionsPerWeek);
  return whatIfs(asked, counts).map((tried) =>
    pointOf(tried, plan.authorized.cents, lastDay(request.startOn, tried.sessions, sessionsPerWeek)),
  );
}
