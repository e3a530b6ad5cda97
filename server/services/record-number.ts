import { randomInt } from "node:crypto";

// No 0, 1, I, L, O, U: read aloud over the telephone, none is taken for another.
const letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

const four = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");

/** A number a person can read out and nobody can guess: "P-7K3M-Q2XW". A unique column stands behind it. */
export function recordNumber(prefix: string): string {
  return `${prefix}-${four()}-${four()}`;
}
