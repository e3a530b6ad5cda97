import { addDays, formatDayYear, type PlainDate } from "@/server/domain/plain-date";
import type { FeeRate } from "../rate";
import { applyPlan, type RateChange, type RatePlan } from "./rate-plan";
import { endOf, holdsOn, overlap, scopeKey, slotOf } from "./rate-slot";
import { slotText } from "./rate-words";

const suspiciousTenths = 500;
const never = "9999-12-31";

/** Days on which a slot that had a rate has none any more: between two versions, or after the last. */
function gapsOf(versions: readonly FeeRate[], from: PlainDate): string[] {
  const inOrder = versions.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  return inOrder.flatMap((rate, index) => {
    const end = endOf(rate);
    if (end === never || end < addDays(from, -1)) return [];
    const next = inOrder[index + 1];
    const missing = formatDayYear(addDays(end, 1));
    if (!next) return [`${slotText(rate)}: the schedule stops; no rate from ${missing} on.`];
    if (next.effectiveFrom === addDays(end, 1)) return [];
    return [
      `${slotText(rate)}: no rate from ${missing} to ${formatDayYear(addDays(next.effectiveFrom, -1))}.`,
    ];
  });
}

const other = { "97545": "97546", "97546": "97545" } as const;

/** A session is priced by both codes; one without the other prices nothing. */
function pairWarnings(rate: FeeRate, all: readonly FeeRate[]): string[] {
  const fits = (twin: FeeRate) =>
    scopeKey(twin) === scopeKey(rate) &&
    twin.code === other[rate.code] &&
    (twin.accredited === null || rate.accredited === null || twin.accredited === rate.accredited) &&
    overlap(twin, rate);
  const twin = all.find((one) => fits(one) && holdsOn(one, rate.effectiveFrom));
  if (!twin)
    return [
      `${slotText(rate)}: ${other[rate.code]} has no rate beside it, so a session cannot be priced by both.`,
    ];
  if (twin.firstBlockMinutes === rate.firstBlockMinutes) return [];
  return [
    `${slotText(rate)}: its first block is ${rate.firstBlockMinutes} min and that of ${twin.code} ${twin.firstBlockMinutes}; time would be paid twice or not at all.`,
  ];
}

function jumpWarning({ tenths, before, after }: RateChange): string[] {
  if (!before || !after || tenths === null || Math.abs(tenths) < suspiciousTenths) return [];
  return [`${slotText(after)}: the rate changes by more than half; check the decimal point.`];
}

/** What a plan leaves open, as sentences: days without a rate, a code without the other, an amount that jumps. */
export function rateWarnings(stored: readonly FeeRate[], plan: RatePlan, effectiveOn: PlainDate): string[] {
  const after = applyPlan(stored, plan);
  const touched = new Set(
    [...plan.add, ...stored.filter(({ id }) => plan.end.some((end) => end.id === id))].map(slotOf),
  );
  const bySlot = Map.groupBy(after, slotOf);
  const gaps = [...touched].flatMap((slot) => gapsOf(bySlot.get(slot) ?? [], effectiveOn));
  const pairs = plan.add.flatMap((rate) => pairWarnings(rate, after));
  return [...new Set([...gaps, ...pairs, ...plan.changes.flatMap(jumpWarning)])];
}
