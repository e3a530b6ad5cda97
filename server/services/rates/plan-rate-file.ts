import { refusePast } from "../../domain/dated-version";
import { planRates, type RatePlan } from "../../domain/fees/rate-import/rate-plan";
import { rateWarnings } from "../../domain/fees/rate-import/rate-warnings";
import { dayIn } from "../../domain/plain-date";
import type { Context } from "../caller";
import type { RateFile } from "./rate-file";
import { type RateScope, rateScope } from "./rate-scope";
import { readRates } from "./read-rate-file";
import { loadStandingRates } from "./standing-rates";

export type RateFilePlan = {
  importId: string;
  scope: RateScope;
  plan: RatePlan;
  warnings: string[];
  ignored: string[];
};

/**
 * Reads a file of rates and plans it against what is stored; writes nothing. Refuses an effective date that is not after
 * today, a file that is none (BAD_INPUT), and whoever sets no rates.
 */
export async function planRateFile(context: Context, file: RateFile): Promise<RateFilePlan> {
  const { actor, now } = context;
  const scope = rateScope(actor);
  refusePast(file.effectiveOn, dayIn(now, actor.timeZone), "effectiveOn");
  const { importId, rates, problems, ignored } = await readRates(context, scope, file);
  const stored = await loadStandingRates(context, scope);
  const plan = planRates(rates, stored, file);
  plan.problems = [...problems, ...plan.problems].toSorted((a, b) => a.line - b.line);
  return { importId, scope, plan, warnings: rateWarnings(stored, plan, file.effectiveOn), ignored };
}
