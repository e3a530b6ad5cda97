import { AppError } from "@/server/domain/errors";
import type { Explanation } from "@/server/domain/explanation";
import { priceSession } from "@/server/domain/fees/price";
import type { Cents } from "@/server/domain/money";
import { isOver } from "@/server/domain/projection/horizon";
import type { CourseFacts } from "@/server/domain/projection/model";
import type { Plan, Scenario } from "@/server/domain/projection/what-if";
import type { Context } from "../caller";
import { projectionFacts } from "../progress/projection-facts";
import { loadRates, type ProgramRates } from "../stay/rates";
import { unknownIndemnity } from "./cost-view";
import type { PageFacts } from "./page-facts";

/** What the page needs to reckon any scenario by itself, with the product's own functions. */
export type WhatIfView = {
  facts: CourseFacts;
  plan: Plan;
  asked: Scenario;
  /** What is authorized already: the whole program comes to this and the scenario. */
  authorizedCents: Cents;
  /** Why no break-even can be said; null where the indemnity is known. */
  unknownIndemnity: Explanation | null;
};

const STEP = 30;
const LONGEST = 480;

/** A session's price, or none where the schedule does not define such a session. */
function pricesOf(rates: ProgramRates, { request }: PageFacts): Plan["prices"] {
  const { minutesPerSession, asked, startOn } = request;
  const usual = { minutes: minutesPerSession, cents: Math.round(asked.cents / asked.sessions) };
  const others = Array.from({ length: LONGEST / STEP }, (_, index) => (index + 1) * STEP)
    .filter((minutes) => minutes !== minutesPerSession)
    .flatMap((minutes) => {
      try {
        return [{ minutes, cents: priceSession({ ...rates, serviceOn: startOn, minutes }).totalCents }];
      } catch (error) {
        if (error instanceof AppError) return [];
        throw error;
      }
    });
  return [usual, ...others].sort((a, b) => a.minutes - b.minutes);
}

/** Decided, or about days that are over: nothing of it is still to be tried. */
const isPast = ({ request, standing }: PageFacts) =>
  request.state.determined || request.state.holder === "none" || isOver(request, standing.evidence.today);

/** What approving other sessions would be reckoned from; null once that is past, or before a baseline. */
export async function whatIfView(context: Context, page: PageFacts): Promise<WhatIfView | null> {
  const { request, standing, indemnity } = page;
  const { evidence, course, plan } = standing;
  const facts = projectionFacts(evidence, course, plan);
  if (!facts || facts.weeks.length === 0 || isPast(page)) return null;
  const { weeks, essentials, stay, cohort, startOn, today } = facts;
  const { sessionsPerWeek, authorizedAhead } = stay;
  return {
    facts: { weeks, essentials, stay, cohort, startOn, today },
    plan: {
      // Care that was to begin before today begins today.
      startOn: request.startOn < today ? today : request.startOn,
      sessionsPerWeek,
      authorizedAhead,
      minutes: request.minutesPerSession,
      prices: pricesOf(await loadRates(context, evidence.program), page),
      weeklyIndemnityCents: indemnity?.weeklyCents ?? null,
    },
    asked: {
      sessions: request.asked.sessions,
      weeks: Math.ceil(request.asked.sessions / sessionsPerWeek),
      minutes: request.minutesPerSession,
    },
    authorizedCents: plan.authorized.cents,
    unknownIndemnity: unknownIndemnity(page),
  };
}
