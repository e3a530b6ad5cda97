import { type ExplainedRule, type Explanation, type ExplanationInput, given } from "../explanation";
import { type Cents, formatMoney } from "../money";
import { formatTenths, type Tenths } from "../percent";
import { formatDay } from "../plain-date";
import { WEEKS_LOOKED_BEYOND } from "./full-duty-date";
import type { Projection } from "./project";
import { chanceText } from "./sentence";
import { cohortText, groupText } from "./trust";

/** The method with its references, as the rule of every projected figure. */
export function methodRule({ name, version, status, references }: Projection["method"]): ExplainedRule {
  return { name, version, status, citation: references.map(({ citation }) => citation).join(" ") };
}

/** Past programs behind a projection, the day they were fitted, and the groups that this program shares with them. */
function cohortInputs(cohort: Projection["cohort"]): ExplanationInput[] {
  const fitted = cohort.fittedOn && formatDay(cohort.fittedOn);
  const groups = (cohort.groups ?? []).map((group) => given("Its groups", groupText(group)));
  return [given("Cohort", cohortText(cohort), fitted), ...groups];
}

/** The chance that every essential demand is met by the end. */
export function explainReady(
  { readyByEnd, limiting, atEnd, cohort, method }: Projection,
  essentialUnmet: number,
): Explanation {
  const chance = readyByEnd === null ? "it cannot be said" : chanceText(readyByEnd);
  return {
    formula: `Chance that every essential demand is met by the end of week ${atEnd.week}: ${chance}. ${method.summary}`,
    inputs: [
      given(
        "Projected to",
        "the last week that the sessions authorized and asked fill; the stay’s before any are",
      ),
      given("Essential demands not met", String(essentialUnmet)),
      given("Least likely to be met", limiting ?? "none is short"),
      ...cohortInputs(cohort),
    ],
    rule: methodRule(method),
  };
}

/** The same chance after one, two … weeks more than are asked or planned. */
export function explainLater({ readyAfterExtraWeeks, atEnd, cohort, method }: Projection): Explanation {
  const [, ...later] = readyAfterExtraWeeks.map((chance, extra) =>
    given(`After week ${atEnd.week + extra}`, chance === null ? "cannot be said" : chanceText(chance)),
  );
  return {
    formula: `Chance that every essential demand has been met by the end of each week more, at the same sessions a week; who leaves in between is counted out. ${method.summary}`,
    inputs: [...later, ...cohortInputs(cohort)],
    rule: methodRule(method),
  };
}

/** The expected day of full duty and its 80 % range. */
export function explainFullDuty({ fullDuty, atEnd, cohort, method }: Projection): Explanation {
  const day = fullDuty
    ? `${formatDay(fullDuty.on)}; 80 % range ${formatDay(fullDuty.earliestOn)} to ${fullDuty.latestOn ? formatDay(fullDuty.latestOn) : "beyond the weeks looked at"}`
    : "not in sight";
  return {
    formula: `Of those who reach full duty within ${WEEKS_LOOKED_BEYOND} weeks of the end of week ${atEnd.week}, half are there by this day, and 80 % in the range; not in sight where fewer than one in five get there: ${day}`,
    inputs: cohortInputs(cohort),
    rule: methodRule(method),
  };
}

export type Spent = {
  authorizedCents: Cents;
  usedCents: Cents;
  requestCents: Cents;
  /** Nothing is asked or authorized yet: what is still to come is the planned stay. */
  planned?: boolean;
};

/** The cost to the end with its range. */
export function explainCost({ cost, method }: Projection, spent: Spent): Explanation {
  const { authorizedCents, usedCents, requestCents, planned = false } = spent;
  const [toCome, label] = planned
    ? ["the planned stay", "The planned stay"]
    : ["this request", "This request"];
  const left = Math.max(0, authorizedCents - usedCents);
  return {
    formula: `used + authorized and not used + ${toCome} = ${formatMoney(usedCents)} + ${formatMoney(left)} + ${formatMoney(requestCents)} = ${formatMoney(usedCents + left + requestCents)}; low: ended as early as the first tenth, ready or having left, ${formatMoney(cost.lowCents)}; high: not ready and a week over, ${formatMoney(cost.highCents)}`,
    inputs: [
      given("Authorized", formatMoney(authorizedCents)),
      given("Used", formatMoney(usedCents)),
      given(label, formatMoney(requestCents)),
    ],
    rule: methodRule(method),
  };
}

export const COST_RULE: ExplainedRule = {
  name: "Cost against progress",
  version: "2026-11",
  citation: "Full Duty programme rules, 6: cost against outcome",
  status: "policy",
};

/** What each point of job match has cost so far. */
export function explainCostPerPoint(
  usedCents: Cents,
  baselineTenths: Tenths,
  nowTenths: Tenths,
): Explanation {
  const gained = nowTenths - baselineTenths;
  return {
    formula: `used ÷ points gained = ${formatMoney(usedCents)} ÷ ${(gained / 10).toFixed(1)} = ${formatMoney(Math.round((usedCents * 10) / gained))}`,
    inputs: [
      given("Used", formatMoney(usedCents)),
      given("Job match at baseline", formatTenths(baselineTenths)),
      given("Job match now", formatTenths(nowTenths)),
    ],
    rule: COST_RULE,
  };
}

/** What a full-duty return is expected to cost: the cost to the end over the chance of one by then. */
export function explainCostPerFullDuty(totalCents: Cents, chance: number, eachCents: Cents): Explanation {
  return {
    formula: `projected total ÷ chance of full duty by the end of its sessions = ${formatMoney(totalCents)} ÷ ${chance.toFixed(2)} = ${formatMoney(eachCents)}`,
    inputs: [
      given("Projected total", formatMoney(totalCents)),
      given("Chance of full duty by the end of its sessions", chanceText(chance)),
    ],
    rule: COST_RULE,
  };
}

/** The indemnity of the weeks to the end of the projection, the horizon of the projected cost. */
export function explainIndemnityToEnd(weeklyCents: Cents, weeks: number): Explanation {
  return {
    formula: `weekly indemnity × weeks to the projected end = ${formatMoney(weeklyCents)} × ${weeks} = ${formatMoney(weeklyCents * weeks)}`,
    inputs: [
      given("Weekly indemnity", formatMoney(weeklyCents)),
      given("Weeks to the projected end", String(weeks)),
    ],
    rule: COST_RULE,
  };
}

/** By how many working days one more week must bring the return forward to pay for itself. */
export function explainBreakEven(weekCents: Cents, weeklyIndemnityCents: Cents, days: number): Explanation {
  return {
    formula: `cost of the week ÷ (weekly indemnity ÷ 5) = ${formatMoney(weekCents)} ÷ (${formatMoney(weeklyIndemnityCents)} ÷ 5) = ${days} working days`,
    inputs: [
      given("One more week", formatMoney(weekCents)),
      given("Weekly indemnity", formatMoney(weeklyIndemnityCents)),
    ],
    rule: COST_RULE,
  };
}
