import { isRunningAfter } from "@/server/domain/projection/fit/ended-program";
import { FEWEST_OUTCOMES } from "@/server/domain/projection/trust";
import { cohortAverage, lastCarriedForward, ours, straightLine } from "./forecasts";
import { fitPayer, NOTHING_KNOWN, payerOf, type Trial, triedBy, type Whole, wholePrograms } from "./trials";

/** Outcomes known at each fit here; the product fits every night and so is never later. */
const FITS = [FEWEST_OUTCOMES, 40, 60, 80, 100, 150, 200, 300, 400, 600, 800];
/** Programs begun and not ended when one is forecast: what becomes of them is not known yet. */
const UNDERWAY = 40;

/** Forecasts of the programs that came while so many outcomes were known. */
export type Streamed = { known: number; trial: Trial };

/**
 * The product at a payer that nothing is known of: its held-out programs come one after another, each forecast by the
 * policy assumption until there are enough outcomes, then by a fit on those that had ended, drawn toward a whole of
 * another world. The rivals know as much.
 */
export function streamOf(world: number, { seed, whole }: Whole): Streamed[] {
  const { held } = payerOf(world, seed);
  return [0, ...FITS].map((known, index) => {
    const to = FITS[index];
    const came = held.slice(known === 0 ? 0 : known + UNDERWAY, to && to + UNDERWAY);
    const ended = held.slice(0, known);
    const trial = triedBy(came, {
      ours: ours(known === 0 ? NOTHING_KNOWN : fitPayer(ended, whole)),
      "last value": lastCarriedForward,
      "straight line": straightLine,
      "cohort average": cohortAverage(known === 0 ? wholePrograms(seed) : ended, isRunningAfter),
    });
    return { known, trial };
  });
}
