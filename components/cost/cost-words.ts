import { formatMoney } from "@/server/domain/money";
import type { CostFigures, ExpectedOutcome } from "./cost-scale";

/** Every figure of the cost chart as name and words, in the order drawn. */
export function costFacts(figures: CostFigures, outcome: ExpectedOutcome | null): [string, string][] {
  const { authorizedCents, usedCents, requestCents, projected } = figures;
  const facts: [string, string][] = [
    ["Authorized", formatMoney(authorizedCents)],
    ["Used", formatMoney(usedCents)],
  ];
  if (requestCents !== null) facts.push(["This request", formatMoney(requestCents)]);
  if (projected)
    facts.push([
      "Projected total",
      `${formatMoney(projected.cents)}, 80 % range ${formatMoney(projected.lowCents)} to ${formatMoney(projected.highCents)}`,
    ]);
  if (outcome) facts.push([outcome.label, `${Math.round(outcome.probability * 100)} %`]);
  return facts;
}
