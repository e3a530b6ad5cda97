import { type Explanation, given } from "../explanation";
import { formatDayYear } from "../plain-date";
import type { ExperienceLine } from "./lost-days";
import type { Period } from "./period";

export function explainLostDays(
  { programs, running, unreported }: ExperienceLine,
  { from, to }: Period,
): Explanation {
  return {
    formula:
      "Calendar days from each injury to the return you reported, added up. While a worker is not back, to today; where the worker took another job or no return is reported, to the end of the program.",
    inputs: [
      given(
        "Programs running, or ended in the period",
        String(programs),
        `${formatDayYear(from)} – ${formatDayYear(to)}`,
      ),
      given("Still running, counted to today", String(running)),
      given("Return not reported", String(unreported)),
    ],
    rule: { name: "Lost days", version: "2026-11", citation: null, status: "policy" },
  };
}
