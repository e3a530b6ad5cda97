import type { Random } from "./random";

/** A standard normal draw (Box and Muller 1958). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

/** A draw with heavier tails: Student's t with three degrees of freedom, scaled to a standard deviation of 1. */
export function heavyTailed(random: Random): number {
  const squares = normal(random) ** 2 + normal(random) ** 2 + normal(random) ** 2;
  return normal(random) / Math.sqrt(squares / 3) / Math.sqrt(3);
}

export function uniform(random: Random, low: number, high: number): number {
  return low + (high - low) * random.next();
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
