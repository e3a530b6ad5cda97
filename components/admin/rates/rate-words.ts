import type { FeeRate } from "@/server/domain/fees/rate";
import { amountText } from "@/server/domain/fees/rate-import/rate-words";

/** "97546-WH-CA work hardening" */
export function rateName({
  code,
  modifiers,
  program,
}: Pick<FeeRate, "code" | "modifiers" | "program">): string {
  return `${[code, ...modifiers].join("-")} work ${program}`;
}

/** "first 120 min, once" or "each 15 min beyond 120, nearest" */
export function countingText({
  firstBlockMinutes: first,
  incrementMinutes: step,
  rounding,
}: FeeRate): string {
  return step === null ? `first ${first} min, once` : `each ${step} min beyond ${first}, ${rounding}`;
}

export const rateAmount = (rate: FeeRate | null) => (rate ? amountText(rate) : "—");

/** "+3.1 %" */
export function percentText(tenths: number | null): string {
  if (tenths === null) return "—";
  return `${tenths > 0 ? "+" : tenths < 0 ? "−" : "±"}${(Math.abs(tenths) / 10).toFixed(1)} %`;
}

/** "2 changed, 1 added" */
export function countsText(counts: { added: number; changed: number; ended: number }): string {
  const parts = (["changed", "added", "ended"] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${kind}`);
  return parts.join(", ") || "nothing";
}
