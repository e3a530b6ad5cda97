import type { CareAmount } from "@/server/domain/authorization/determine";
import type { RequestType } from "@/server/domain/authorization/request";
import type { FeeLine } from "@/server/domain/fees/fee-line";
import { priceStay, type SessionBlock } from "@/server/domain/fees/price";
import type { PlainDate } from "@/server/domain/plain-date";
import type { Stay } from "@/server/domain/progress/stay";
import type { ProgramRates } from "../stay/rates";

export type PricedCare = CareAmount & { lines: FeeLine[] };

type Priced = { type: RequestType; sessions: number; minutesPerSession: number; startOn: PlainDate };

/**
 * The sessions asked, by their length. A first request for the fixed stay, named by its longest session, follows the
 * stay's minutes week by week; anything else is so many sessions of one length.
 */
export function sessionBlocks(
  { type, sessions, minutesPerSession }: Priced,
  stay: Stay | null,
): SessionBlock[] {
  const longest = stay && Math.max(...stay.minutesByWeek);
  if (type !== "initial" || !stay || longest !== minutesPerSession)
    return [{ minutes: minutesPerSession, count: sessions }];
  const each = stay.minutesByWeek.flatMap((minutes) =>
    Array.from({ length: stay.sessionsPerWeek }, () => minutes),
  );
  const counts = Map.groupBy(each.slice(0, sessions), (minutes) => minutes);
  return [...counts].map(([minutes, group]) => ({ minutes, count: group.length }));
}

/** What the asked sessions come to by the fee schedule, a line a code. Refuses (RULE) where no rate is known. */
export function priceRequest(asked: Priced, stay: Stay | null, rates: ProgramRates): PricedCare {
  const blocks = sessionBlocks(asked, stay);
  const { lines, totalCents } = priceStay({ ...rates, serviceOn: asked.startOn, sessions: blocks });
  const minutes = blocks.reduce((sum, block) => sum + block.minutes * block.count, 0);
  return { sessions: asked.sessions, minutes, cents: totalCents, lines };
}
