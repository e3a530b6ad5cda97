import type { CareAmount } from "@/server/domain/authorization/determine";
import type { RequestType } from "@/server/domain/authorization/request";
import type { FeeLine } from "@/server/domain/fees/fee-line";
import { blocksOf, priceStay } from "@/server/domain/fees/price";
import type { PlainDate } from "@/server/domain/plain-date";
import { type PlannedSession, plannedSessions, type Stay } from "@/server/domain/progress/stay";
import type { ProgramRates } from "../stay/rates";

export type PricedCare = CareAmount & { lines: FeeLine[] };

type Priced = { type: RequestType; sessions: number; minutesPerSession: number; startOn: PlainDate };

const usualPerWeek = 5;

/**
 * The sessions asked, each with its length and planned day. A first request for the fixed stay, named by its longest
 * session, follows the stay's minutes week by week; anything else is so many sessions of one length, at the stay's pace.
 */
export function sessionsAsked(
  { type, sessions, minutesPerSession, startOn }: Priced,
  stay: Stay | null,
): PlannedSession[] {
  const sessionsPerWeek = stay?.sessionsPerWeek ?? usualPerWeek;
  const longest = stay && Math.max(...stay.minutesByWeek);
  const asPlanned = type === "initial" && longest === minutesPerSession ? stay?.minutesByWeek : undefined;
  const minutesOf = (week: number) => asPlanned?.[week - 1] ?? minutesPerSession;
  return plannedSessions({ startOn, sessionsPerWeek, sessions, minutesOf });
}

/** What these sessions come to by the rates of their days, a line a code. Refuses (RULE) where no rate is known. */
export function priceSessions(
  sessions: readonly PlannedSession[],
  serviceOn: PlainDate,
  rates: ProgramRates,
): PricedCare {
  const { lines, totalCents } = priceStay({ ...rates, serviceOn, sessions: blocksOf(sessions) });
  const minutes = sessions.reduce((sum, session) => sum + session.minutes, 0);
  return { sessions: sessions.length, minutes, cents: totalCents, lines };
}

/** What an ask comes to. Refuses as `priceSessions`. */
export function priceRequest(asked: Priced, stay: Stay | null, rates: ProgramRates): PricedCare {
  return priceSessions(sessionsAsked(asked, stay), asked.startOn, rates);
}
