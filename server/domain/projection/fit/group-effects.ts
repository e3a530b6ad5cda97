import type { GroupEffect, GroupKind } from "../cohort";
import type { EndedProgram } from "./ended-program";

/** A program with what its gain lay above the expected one, as a share of its gap. */
export type Surplus = { program: EndedProgram; jobMatch: number; demand: number };

const KINDS: readonly GroupKind[] = ["clinic", "strength", "region"];

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How many programs make a group count half: spread within groups ÷ spread between them (method of moments). */
function halfCount(groups: readonly (readonly number[])[]): number {
  const n = groups.reduce((sum, group) => sum + group.length, 0);
  if (groups.length < 2 || n <= groups.length) return Infinity;
  const means = groups.map(mean);
  const all = mean(groups.flat());
  const within =
    groups.reduce((sum, group, i) => sum + group.reduce((s, x) => s + (x - (means[i] ?? 0)) ** 2, 0), 0) /
    (n - groups.length);
  const between =
    groups.reduce((sum, group, i) => sum + group.length * ((means[i] ?? 0) - all) ** 2, 0) /
    (groups.length - 1);
  const usual = (n - groups.reduce((sum, group) => sum + group.length ** 2, 0) / n) / (groups.length - 1);
  const variance = (between - within) / usual;
  return variance > 0 ? within / variance : Infinity;
}

/** Group by group: what is left of each surplus after the kinds before, drawn toward none (Efron and Morris 1975). */
export function groupEffects(surpluses: readonly Surplus[]): GroupEffect[] {
  const left = surpluses.map((surplus) => ({ ...surplus }));
  return KINDS.flatMap((kind) => {
    const groups = Map.groupBy(left, ({ program }) => program[kind]);
    const rows = [...groups.values()];
    const half = {
      jobMatch: halfCount(rows.map((row) => row.map(({ jobMatch }) => jobMatch))),
      demand: halfCount(rows.map((row) => row.map(({ demand }) => demand))),
    };
    return [...groups].map(([key, row]): GroupEffect => {
      const weight = row.length / (row.length + half.jobMatch);
      const jobMatchShift = weight * mean(row.map(({ jobMatch }) => jobMatch));
      const demandShift = (row.length / (row.length + half.demand)) * mean(row.map(({ demand }) => demand));
      for (const one of row) {
        one.jobMatch -= jobMatchShift;
        one.demand -= demandShift;
      }
      const fullDuty = row.filter(({ program }) => program.readyWeek !== null).length;
      return { kind, key, programs: row.length, fullDuty, weight, jobMatchShift, demandShift };
    });
  });
}

/** The effects of the groups one program belongs to. */
export function effectsFor(
  { clinic, strength, region }: Pick<EndedProgram, GroupKind>,
  effects: readonly GroupEffect[],
): GroupEffect[] {
  const keys = { clinic, strength, region };
  return effects.filter(({ kind, key }) => keys[kind] === key);
}
