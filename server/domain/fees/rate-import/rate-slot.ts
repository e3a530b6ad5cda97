import type { PlainDate } from "@/server/domain/plain-date";
import type { FeeRate } from "../rate";

/** What a rate answers for, but the day. At most one rate of a slot holds on a day; its modifiers are part of the answer. */
export type Slot = string;

type SlotFields = Pick<FeeRate, "jurisdiction" | "payerId" | "clinicId" | "code" | "program" | "accredited">;

const accreditedWord = (accredited: boolean | null) =>
  accredited === null ? "any" : accredited ? "yes" : "no";

/** Whose rates and for what kind of program: everything of the slot but the code and the accreditation. */
export function scopeKey({ jurisdiction, payerId, clinicId, program }: SlotFields): string {
  return [jurisdiction, payerId ?? "", clinicId ?? "", program].join("|");
}

export function slotOf(rate: SlotFields): Slot {
  return [scopeKey(rate), rate.code, accreditedWord(rate.accredited)].join("|");
}

type Period = { effectiveFrom: PlainDate; effectiveTo: PlainDate | null };

const lastDay = "9999-12-31" as PlainDate;
export const endOf = ({ effectiveTo }: Pick<Period, "effectiveTo">): PlainDate => effectiveTo ?? lastDay;

/** Whether a rate prices services of this day. */
export function holdsOn(rate: Period, day: PlainDate): boolean {
  return rate.effectiveFrom <= day && day <= endOf(rate);
}

export function overlap(one: Period, other: Period): boolean {
  return one.effectiveFrom <= endOf(other) && other.effectiveFrom <= endOf(one);
}
