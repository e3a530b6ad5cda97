import type { RowProblem } from "@/server/domain/imports/import-summary";
import { formatDayYear } from "@/server/domain/plain-date";
import type { FeeRate } from "../rate";
import { overlap, scopeKey, slotOf } from "./rate-slot";
import { differences, periodText, slotText } from "./rate-words";

/** A rate as a file's line says it. */
export type FileRate = { line: number; rate: FeeRate };

const period = ({ effectiveFrom, effectiveTo }: FeeRate) => periodText(effectiveFrom, effectiveTo);

const problem = (line: number, column: string, reason: string): RowProblem => ({ line, column, reason });

function inTheFile(lines: readonly FileRate[]): RowProblem[] {
  return lines.flatMap(({ line, rate }, index) => {
    const other = lines.slice(0, index).find((earlier) => overlap(earlier.rate, rate));
    if (!other) return [];
    const reason = `${slotText(rate)} has two rates for some days: this line (${period(rate)}) and line ${other.line} (${period(other.rate)}); give the earlier one a last day or take one out.`;
    return [problem(line, "effective_from", reason)];
  });
}

const theSame = (one: FeeRate, other: FeeRate) =>
  one.effectiveFrom === other.effectiveFrom && differences(one, other).length === 0;

/** A version that begins on the same day or later stands in the way, unless it says the same; an earlier one is ended. */
function withTheStored({ line, rate }: FileRate, stored: readonly FeeRate[]): RowProblem[] {
  if (stored.some((other) => theSame(other, rate))) return [];
  const later = stored.find((other) => other.effectiveFrom >= rate.effectiveFrom && overlap(other, rate));
  if (!later) return [];
  const reason = `${slotText(rate)} already has a rate ${period(later)}; end this line before ${formatDayYear(later.effectiveFrom)}, or undo the import that brought the other.`;
  return [problem(line, "effective_to", reason)];
}

const sameCode = (one: FeeRate, other: FeeRate) =>
  scopeKey(one) === scopeKey(other) && one.code === other.code && overlap(one, other);

/** A rate for all clinics would never be used beside rates by accreditation: they go before it. */
function hiddenByAccreditation({ line, rate }: FileRate, others: readonly FeeRate[]): RowProblem[] {
  if (rate.accredited !== null) return [];
  const nearer = others.find((other) => other.accredited !== null && sameCode(other, rate));
  if (!nearer) return [];
  const reason = `${slotText(rate)} has a rate by accreditation ${period(nearer)}, which goes before one for any clinic; write a line for “yes” and a line for “no” instead.`;
  return [problem(line, "accredited", reason)];
}

/** Lines that give some day two answers: with another line, with a stored version, or hidden behind one by accreditation. */
export function overlapProblems(file: readonly FileRate[], stored: readonly FeeRate[]): RowProblem[] {
  const bySlot = Map.groupBy(file, ({ rate }) => slotOf(rate));
  const storedBySlot = Map.groupBy(stored, slotOf);
  const rates = [...stored, ...file.map(({ rate }) => rate)];
  return [
    ...[...bySlot.values()].flatMap(inTheFile),
    ...file.flatMap((one) => withTheStored(one, storedBySlot.get(slotOf(one.rate)) ?? [])),
    ...file.flatMap((one) => hiddenByAccreditation(one, rates)),
  ];
}
