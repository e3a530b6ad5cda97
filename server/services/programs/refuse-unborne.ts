import { AppError } from "../../domain/errors";
import { nextBusinessDay } from "../../domain/jurisdictions/calendar";
import { whyNotFullDuty } from "../../domain/outcomes/full-duty-at-end";
import { formatDay } from "../../domain/plain-date";
import type { Context } from "../caller";
import type { Standing } from "../progress/refresh-standing";
import type { End } from "./add-outcome";
import { loadWorkStatuses } from "./panels/records";

/**
 * RULE for an end that the evidence does not bear out: ready for full duty, or full duty. An ended program's match is that
 * of its last day, so a discharge recorded late makes no test stale.
 */
export async function refuseUnborne(
  context: Context,
  { evidence, match }: Standing,
  { dischargedOn, workStatus, reason }: Omit<End, "completed">,
): Promise<void> {
  if (reason === "ready_for_full_duty" && !match.ready)
    throw new AppError(
      "RULE",
      `The evidence does not say ready for full duty on ${formatDay(dischargedOn)}: ${match.notReadyBecause[0]} Choose another reason, or report the missing test first.`,
      "reason",
    );
  if (workStatus !== "full_duty") return;
  const issued = await loadWorkStatuses(context, evidence.program.id);
  const nextDay = nextBusinessDay(evidence.calendar, dischargedOn);
  const sentence = whyNotFullDuty({ match, issued, lastDay: dischargedOn, nextDay });
  if (sentence) throw new AppError("RULE", sentence, "workStatus");
}
