import { type Cents, formatMoney } from "@/server/domain/money";

/** Sums of many programs in whole dollars: "$61,526"; the cents would only pretend to matter. */
export function wholeDollars(cents: Cents | null): string {
  return cents === null ? "—" : formatMoney(Math.round(cents / 100) * 100);
}
