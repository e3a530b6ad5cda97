import { type Cents, roundHalfUp } from "@/server/domain/money";

/**
 * Working days by which one more week must bring the return forward to pay for itself:
 * cost of the week ÷ (weekly indemnity ÷ 5), to one decimal, half up (rules.md §6). null when the indemnity is not known.
 */
export function breakEvenDays(weekCostCents: Cents, weeklyIndemnityCents: Cents | null): number | null {
  if (weeklyIndemnityCents === null || weeklyIndemnityCents <= 0) return null;
  return roundHalfUp((weekCostCents * 50) / weeklyIndemnityCents) / 10;
}
