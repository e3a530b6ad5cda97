import { type Explanation, given } from "../explanation";
import { formatMoney } from "../money";
import { formatDayYear } from "../plain-date";
import type { ExperienceLine } from "./lost-days";
import type { Period } from "./period";
import { type Proportion, proportionText } from "./proportion";

const rule = { name: "Lost days and return", version: "2026-11", citation: null, status: "policy" };

const periodText = ({ from, to }: Period) => `${formatDayYear(from)} – ${formatDayYear(to)}`;

export function explainLostDays(
  { programs, running, unreported, lostDays }: ExperienceLine,
  period: Period,
): Explanation {
  return {
    formula: `Calendar days from each injury to the return you reported, added up = ${lostDays.toLocaleString("en-US")}. While a worker is not back, to today; where the worker took another job or no return is reported, to the end of the program.`,
    inputs: [
      given("Programs running, or ended in the period", String(programs), periodText(period)),
      given("Still running, counted to today", String(running)),
      given("Return not reported", String(unreported)),
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
export function explainMedianDays({ programs, medianLostDays }: ExperienceLine, period: Period): Explanation {
  return {
    formula: `Lost days of each program in order, the one in the middle (of an even number, halfway between the two) = ${medianLostDays}.`,
    inputs: [given("Programs running, or ended in the period", String(programs), periodText(period))],
    rule,
  };
}
