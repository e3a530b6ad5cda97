/** A rational number, n ÷ d with d > 0. */
export type Fraction = { n: bigint; d: bigint };

export const ONE: Fraction = { n: 1n, d: 1n };
export const ZERO: Fraction = { n: 0n, d: 1n };

/** The number as it is written in decimal: 0.1 is exactly 1/10, not the double next to it. */
export function fraction(value: number): Fraction {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", decimals = ""] = digits.split(".");
  const power = Number(exponent) - decimals.length;
  const n = BigInt(whole + decimals);
  return power >= 0 ? { n: n * 10n ** BigInt(power), d: 1n } : { n, d: 10n ** BigInt(-power) };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** a ÷ b for a ≥ 0 and b > 0. */
export function over(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.d, d: a.d * b.n };
}

export function atMostOne(a: Fraction): Fraction {
  return a.n >= a.d ? ONE : a;
}

/** The nearest whole number to a ≥ 0, a half going up. */
export function roundedHalfUp({ n, d }: Fraction): number {
  return Number((2n * n + d) / (2n * d));
}
