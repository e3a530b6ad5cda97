import type { Cents } from "@/server/domain/money";

/** "8.5–10.2 k" dollars; under a thousand dollars "$640–$980". */
export function formatMoneyRange(lowCents: Cents, highCents: Cents): string {
  const whole = (cents: Cents) => `$${Math.round(cents / 100).toLocaleString("en-US")}`;
  if (highCents < 100_000) return `${whole(lowCents)}–${whole(highCents)}`;
  const thousands = (cents: Cents) => (cents / 100_000).toFixed(1);
  return `${thousands(lowCents)}–${thousands(highCents)} k`;
}
