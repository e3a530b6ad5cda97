import { outcomePeriod } from "@/server/domain/outcomes/period";
import { type Scorecard, scorecard } from "@/server/domain/outcomes/scorecard";
import { dayIn } from "@/server/domain/plain-date";
import type { Context } from "../caller";
import { loadFirstPass, loadOverruns, loadTallies, type Whose } from "./tallies";

/** A clinic's card up to today, for one payer or for all of them. */
export async function loadScorecard(
  context: Context,
  whose: Whose & { clinicId: string },
): Promise<Scorecard> {
  const period = outcomePeriod(dayIn(context.now, context.actor.timeZone));
  return scorecard({
    tallies: await loadTallies(context, whose, period),
    overruns: await loadOverruns(context, whose, period),
    requests: await loadFirstPass(context, whose, period),
    period,
  });
}
