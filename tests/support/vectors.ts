import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Vector<I = Record<string, unknown>, E = Record<string, unknown>> = {
  id: string;
  state: string;
  inputs: I;
  expected: E;
};

/** The worked cases of a file in tests/vectors, or in the folder that VECTORS names: further cases of the same shapes. */
export function readVectors<V = Vector>(name: "deadlines" | "fees" | "indemnity"): V[] {
  const path = join(process.env.VECTORS ?? "tests/vectors", `${name}.jsonl`);
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** Cents of an amount in dollars: "409.60", 25. */
export const centsOf = (dollars: string | number) => Math.round(Number(dollars) * 100);
