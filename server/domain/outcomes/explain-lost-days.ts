import { type Explanation, given } from "../explanation";
import { formatMoney } from "../money";
import type { ExperienceLine } from "./lost-days";
import { type Period, periodText } from "./period";
import { type Proportion, proportionText } from "./proportion";

const rule = { name: "Lost days and return", version: "2026-11", citation: null, status: "policy" };

const ONCE =
  "An injury with several programs counts once, under the job of its latest: to the return reported for any of them, unless the latest ended off work since; else by the latest.";

const injuriesIn = ({ injuries }: ExperienceLine, period: Period) =>
  given("Injuries with a program running, or ended in the period", String(injuries), periodText(period));

export function explainLostDays(line: ExperienceLine, period: Period): Explanation {
  return {
    formula: `Calendar days from each injury to the return you reported, added up = ${line.lostDays.toLocaleString("en-US")}. While a worker is not back, to today; where the worker took another job or no return is reported, to the end of the program. ${ONCE}`,
    inputs: [
      injuriesIn(line, period),
      given("Not back, counted to today", String(line.notBack)),
      given("Return not reported", String(line.unreported)),
    ],
    rule,
  };
}

/** A share of the ended programs that came back; `at` says to what. */
export function explainReturn(at: string, share: Proportion, period: Period): Explanation {
  return {
    formula: `Programs that ended at ${at}, of all that ended, those who left early included. ${share.count} of ${share.of}.`,
    inputs: [given("With its 95 % interval (Wilson)", proportionText(share), periodText(period))],
    rule,
  };
}

export function explainEmployerCost({ programs, usedCents }: ExperienceLine, period: Period): Explanation {
  return {
    formula: `What the programs have used so far, added up${usedCents === null ? "" : ` = ${formatMoney(usedCents)}`}; shown to an employer that insures itself.`,
    inputs: [given("Programs", String(programs), periodText(period))],
    rule,
  };
}

/** The lost days of the worker in the middle. */
export function explainMedianDays(line: ExperienceLine, period: Period): Explanation {
  return {
    formula: `Lost days of each injury in order, the one in the middle (of an even number, halfway between the two) = ${line.medianLostDays ?? "none to count"}.`,
    inputs: [injuriesIn(line, period)],
    rule,
  };
}
