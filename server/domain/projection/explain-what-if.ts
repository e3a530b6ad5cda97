import { counted } from "../counted";
import { type Explanation, given } from "../explanation";
import { type Cents, formatMoney } from "../money";
import { formatTenths } from "../percent";
import { formatDay } from "../plain-date";
import { COST_RULE, explainBreakEven, methodRule } from "./explain-projection";
import { PROJECTION_METHOD } from "./method";
import { chanceText } from "./sentence";
import type { Plan, WhatIf } from "./what-if";

type Basis = { plan: Plan; authorizedCents: Cents };

type WhatIfExplained = {
  cost: Explanation;
  match: Explanation;
  ready: Explanation;
  breakEven: Explanation | null;
};

/** Why moving the weeks alone moves neither job match nor chance. */
const WEEKS_SPREAD = "Sessions and minutes move it; weeks only spread them and move the last day.";

/** What a scenario's four answers rest on: reckoned where the scenario is, from the same facts. */
export function explainWhatIf(found: WhatIf, { plan, authorizedCents }: Basis): WhatIfExplained {
  const { costCents, breakEvenDays, ready, endOn } = found;
  const indemnity = plan.weeklyIndemnityCents;
  return {
    cost: explainSessions(found, authorizedCents),
    match: {
      formula: `Job match expected after these sessions, on ${formatDay(endOn)} = ${formatTenths(Math.round(found.point.tenths))}; in the range 80 % of such courses. ${WEEKS_SPREAD} ${PROJECTION_METHOD.summary}`,
      inputs: courseInputs(found, plan),
      rule: methodRule(PROJECTION_METHOD),
    },
    ready: {
      formula: `Chance that every essential demand has been met by ${formatDay(endOn)}: ${ready === null ? "it cannot be said" : chanceText(ready)}. ${WEEKS_SPREAD} ${PROJECTION_METHOD.summary}`,
      inputs: courseInputs(found, plan),
      rule: methodRule(PROJECTION_METHOD),
    },
    breakEven:
      breakEvenDays === null || indemnity === null
        ? null
        : explainBreakEven(costCents, indemnity, breakEvenDays),
  };
}

function explainSessions({ sessions, minutes, costCents }: WhatIf, authorizedCents: Cents): Explanation {
  const each = sessions === 0 ? 0 : Math.round(costCents / sessions);
  return {
    formula: `sessions × price of one = ${sessions} × ${formatMoney(each)} = ${formatMoney(costCents)}; in all, with what is authorized: ${formatMoney(authorizedCents)} + ${formatMoney(costCents)} = ${formatMoney(authorizedCents + costCents)}`,
    inputs: [
      given(`A session of ${minutes} min`, formatMoney(each), null, "the fee schedule of the day it starts"),
      given("Authorized already", formatMoney(authorizedCents)),
    ],
    rule: COST_RULE,
  };
}

/** A session counts by the planned week it fills: the course follows the hours attended, not the calendar. */
function courseInputs({ sessions, weeks, minutes }: WhatIf, plan: Plan) {
  return [
    given("Sessions tried", `${sessions} of ${minutes} min over ${counted(weeks, "week")}`),
    given("As planned", `${plan.sessionsPerWeek} a week of ${plan.minutes} min`),
    ...(plan.authorizedAhead > 0
      ? [given("Authorized and held before them", counted(plan.authorizedAhead, "session"))]
      : []),
    given("Minutes beyond the planned length", "count half"),
  ];
}
