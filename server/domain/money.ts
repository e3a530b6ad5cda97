/** Integer cents. Money is never a float of dollars. */
export type Cents = number;

/** Rounds half away from zero, as a fee line is rounded (rules.md §5: half up at each fee line). */
export function roundHalfUp(value: number): number {
  return Math.sign(value) * Math.floor(Math.abs(value) + 0.5 + Number.EPSILON * Math.abs(value));
}

/** Sums of many programs in whole dollars: "$61,526"; the cents would only pretend to matter. "—" where there is none. */
export function wholeDollars(cents: Cents | null): string {
  return cents === null ? "—" : formatMoney(Math.round(cents / 100) * 100);
}

const format = (fractionDigits: number) =>
  new Intl.NumberFormat("en-US", {
    style: "currency",
    currency: "USD",
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
  });

// Made once: a page writes hundreds of amounts.
const [whole, withCents] = [format(0), format(2)];

/** "$5,120" — or "$409.60" where the cents matter; `cents: true` always shows them. */
export function formatMoney(amountCents: Cents, options: { cents?: boolean } = {}): string {
  const showCents = options.cents ?? amountCents % 100 !== 0;
  return (showCents ? withCents : whole).format(amountCents / 100);
}
