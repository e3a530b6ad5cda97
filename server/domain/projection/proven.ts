import type { Proven } from "./cohort";

/** A chance nearer to 0 or 1 than this is not told apart from it. */
const NEAREST = 1e-5;

export function logit(chance: number): number {
  const kept = Math.min(1 - NEAREST, Math.max(NEAREST, chance));
  return Math.log(kept / (1 - kept));
}

/** The chance as it proved on discharged programs (Platt 1999). The order of chances is kept. */
export function provenChance(chance: number, { shift, slope }: Proven): number {
  return 1 / (1 + Math.exp(-(shift + slope * logit(chance))));
}

/** Of a list by weeks seen, the entry for `weeksSeen`; the last stands for all later. */
export function bySeen<T>(list: readonly T[], weeksSeen: number): T {
  const found = list[Math.min(Math.max(0, weeksSeen), list.length - 1)];
  if (found === undefined) throw new Error("a cohort has an entry for every week seen");
  return found;
}
