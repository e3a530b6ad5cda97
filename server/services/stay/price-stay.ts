import { AppError } from "../../domain/errors";
import { checkLimits, type LimitResult } from "../../domain/fees/limits";
import { blocksOf, type Price, priceStay } from "../../domain/fees/price";
import type { PlainDate } from "../../domain/plain-date";
import { type Stay, staySessions } from "../../domain/progress/stay";
import type { Context } from "../caller";
import { loadLimits } from "../limits/stored-limits";
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
  const facts = await limitFacts(context, program);
  const limits = await loadLimits(context, program);
  const check = (minutesPerDay: number) =>
    checkLimits(limits, {
      jurisdiction: program.state,
      program: program.kind,
      startsOn: stay.startOn,
      minutesPerDay,
      daysPerWeek: stay.sessionsPerWeek,
      weeks: stay.weeks,
      referral: Boolean(program.referredOn),
      ...facts,
    });
  const shortest = check(Math.min(...stay.minutesByWeek));
  return shortest.admissible ? check(Math.max(...stay.minutesByWeek)) : shortest;
}

type Facts = { injuredOn: PlainDate; jobDescription: boolean };

/** What a state's limits ask of a program beside its stay: the injury's day, and demands that do not come from public data alone. */
async function limitFacts({ tx }: Context, { id, claimId }: ProgramFacts): Promise<Facts> {
  const [facts] = await tx.sql<Facts>(
    "limit_facts",
    `select c.injured_on::text as "injuredOn", exists (select from demand d where d.program_id = $2
       and (d.source <> 'public_data' or d.confirmed_on is not null)) as "jobDescription"
     from claim c where c.id = $1`,
    [claimId, id],
  );
  if (!facts) throw new Error("a program the caller sees has a claim the caller sees");
  return facts;
}
