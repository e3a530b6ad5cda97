import { type Explanation, type ExplanationInput, given } from "@/server/domain/explanation";
import { type Cents, formatMoney } from "@/server/domain/money";
import { formatDayYear } from "@/server/domain/plain-date";
import { type Indemnity, shareWords } from "./indemnity";
import type { IndemnityRate } from "./indemnity.data";

const dollars = (cents: number) => formatMoney(cents, { cents: true });
const bound = (cents: number | null) => (cents === null ? "not known" : dollars(cents));

/** "injuries 1 Jan 2026 to 31 Dec 2026" */
export function injuriesText({
  injuredFrom,
  injuredTo,
}: Pick<IndemnityRate, "injuredFrom" | "injuredTo">): string {
  const until = injuredTo ? ` to ${formatDayYear(injuredTo)}` : " on";
  return `injuries from ${formatDayYear(injuredFrom)}${until}`;
}

/** What decides between the two shares, where the rate has a higher one for a low hourly wage. */
function lowWageInputs({ rate: { lowWage }, hourlyCents, week }: NonNullable<Indemnity["basis"]>) {
  if (!lowWage || hourlyCents === undefined) return [];
  const { share, weeks, belowHourlyCents } = lowWage;
  return [
    given(
      "Low wage",
      `${shareWords(share)} in the first ${weeks} weeks, under ${dollars(belowHourlyCents)} an hour`,
    ),
    given("Hourly wage", hourlyCents === null ? "not known" : dollars(hourlyCents)),
    ...(week ? [given("Week since the injury", `${week}`)] : []),
  ];
}

function inputsOf({ basis }: Indemnity): ExplanationInput[] {
  if (!basis) return [];
  const { rate, wageCents, earningsCents, injuredOn, share } = basis;
  return [
    given("Average weekly wage", dollars(wageCents)),
    ...(earningsCents > 0 ? [given("Earned after the injury, a week", dollars(earningsCents))] : []),
    given("Share", shareWords(share)),
    ...lowWageInputs(basis),
    given("Least a week", bound(rate.minCents)),
    given("Most a week", bound(rate.maxCents)),
    given("Injured", formatDayYear(injuredOn)),
  ];
}

/** How a week's indemnity came about: the wage, the share and its bounds, and the rate of the state and day of injury. */
export function explainIndemnity(indemnity: Indemnity): Explanation {
  const { basis, sentence, source, status } = indemnity;
  return {
    formula: sentence,
    inputs: inputsOf(indemnity),
    rule: {
      name: basis ? `Weekly indemnity, ${basis.rate.jurisdiction}` : "Weekly indemnity",
      version: basis ? injuriesText(basis.rate) : "in force at the injury",
      citation: source,
      status,
    },
  };
}

/** Why no week's indemnity can be said: nothing is guessed in its place. */
export function explainUnknownIndemnity(reason: string): Explanation {
  return {
    formula: `Not known. ${reason}`,
    inputs: [],
    rule: {
      name: "Weekly indemnity",
      version: "in force at the injury",
      citation: "Full Duty programme rules, 5: no share of the wage is guessed",
      status: "policy",
    },
  };
}

/** The wage that the indemnity is reckoned from: stated, not reckoned. */
export function explainWage(weeklyCents: Cents): Explanation {
  return {
    formula: `Average weekly wage before the injury = ${formatMoney(weeklyCents)}, as the payer’s claim states it`,
    inputs: [],
    rule: {
      name: "Average weekly wage",
      version: "as stated",
      citation: "The payer’s claim",
      status: "policy",
    },
  };
}
