import { AppError } from "../../domain/errors";
import { checkLimits, type LimitResult } from "../../domain/fees/limits";
import { shippedLimits } from "../../domain/fees/limits.data";
import { blocksOf, type Price, priceStay } from "../../domain/fees/price";
import type { PlainDate } from "../../domain/plain-date";
import { type Stay, staySessions } from "../../domain/progress/stay";
import type { Context } from "../caller";
import type { ProgramFacts } from "../programs/find";
import { loadRates, type ProgramRates } from "./rates";

/** A stay's price, or why it has none. */
export type StayPrice = { price: Price; unpriced: null } | { price: null; unpriced: string };

/** Prices a stay by the program's rates. A session the rule does not define is refused; a missing rate is said. */
function priceOf(stay: Stay, rates: ProgramRates): StayPrice {
  try {
    const sessions = blocksOf(staySessions(stay));
    const price = priceStay({ ...rates, serviceOn: stay.startOn, sessions });
    return { price, unpriced: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.field) throw new AppError(error.code, error.message, "stay.minutesByWeek");
    return { price: null, unpriced: error.message };
  }
}

export async function priceProgramStay(
  context: Context,
  program: ProgramFacts,
  stay: Stay,
): Promise<StayPrice> {
  return priceOf(stay, await loadRates(context, program));
}

/** The stay against its jurisdiction's daily and weekly limits: the answer of its shortest or longest session, whichever fails. */
export async function stayLimits(context: Context, program: ProgramFacts, stay: Stay): Promise<LimitResult> {
  const injuredOn = await injuryDay(context, program);
  const check = (minutesPerDay: number) =>
    checkLimits(shippedLimits, {
      jurisdiction: program.state,
      program: program.kind,
      startsOn: stay.startOn,
      minutesPerDay,
      daysPerWeek: stay.sessionsPerWeek,
      weeks: stay.weeks,
      injuredOn,
    });
  const shortest = check(Math.min(...stay.minutesByWeek));
  return shortest.admissible ? check(Math.max(...stay.minutesByWeek)) : shortest;
}

async function injuryDay({ tx }: Context, { claimId }: ProgramFacts): Promise<PlainDate | null> {
  const [row] = await tx.sql<{ injured_on: PlainDate }>(
    "injury_day",
    "select injured_on::text from claim where id = $1",
    [claimId],
  );
  return row?.injured_on ?? null;
}
