import { formatMoney } from "@/server/domain/money";
import { formatDayYear, type PlainDate } from "@/server/domain/plain-date";
import type { FeeRate } from "../rate";

/** "$64.00 an hour" */
export function amountText({ amountCents, basis }: Pick<FeeRate, "amountCents" | "basis">): string {
  return `${formatMoney(amountCents, { cents: true })} ${basis === "per_hour" ? "an hour" : "a unit"}`;
}

/** "accredited clinics", for a rate that asks; null for one that holds for all. */
export function accreditedText(accredited: boolean | null): string | null {
  if (accredited === null) return null;
  return accredited ? "accredited clinics" : "clinics without accreditation";
}

/** "97546 work hardening in TX, accredited clinics" */
export function slotText(rate: Pick<FeeRate, "code" | "program" | "jurisdiction" | "accredited">): string {
  const who = accreditedText(rate.accredited);
  return `${rate.code} work ${rate.program} in ${rate.jurisdiction}${who ? `, ${who}` : ""}`;
}

/** "from 1 Jan 2027" or "1 Jan 2027 to 30 Jun 2027" */
export function periodText(from: PlainDate, to: PlainDate | null): string {
  return to ? `${formatDayYear(from)} to ${formatDayYear(to)}` : `from ${formatDayYear(from)}`;
}

const minutesText = (minutes: number | null) => (minutes === null ? "none" : `${minutes} min`);

/** One thing that a new version says otherwise: what it is, how it was, how it is to be. */
export type Difference = { what: string; was: string; is: string };

const shown: { what: string; of: (rate: FeeRate) => string }[] = [
  { what: "rate", of: amountText },
  { what: "modifiers", of: (rate) => rate.modifiers.join(" ") || "none" },
  { what: "first block", of: (rate) => minutesText(rate.firstBlockMinutes) },
  { what: "increment", of: (rate) => minutesText(rate.incrementMinutes) },
  { what: "rounding", of: (rate) => (rate.incrementMinutes === null ? "none" : rate.rounding) },
  { what: "least a day", of: (rate) => minutesText(rate.minMinutesPerDay) },
  { what: "most a day", of: (rate) => minutesText(rate.maxMinutesPerDay) },
  { what: "last day", of: (rate) => (rate.effectiveTo ? formatDayYear(rate.effectiveTo) : "none") },
  { what: "source", of: (rate) => rate.source },
  { what: "status", of: (rate) => rate.status },
];

/** What one version of a rate says otherwise than the one before it; empty when nothing. */
export function differences(before: FeeRate, after: FeeRate): Difference[] {
  return shown
    .map(({ what, of }) => ({ what, was: of(before), is: of(after) }))
    .filter(({ was, is }) => was !== is);
}

/** By how much the amount changes, in tenths of a percent; null where the bases differ and cannot be compared. */
export function changeTenths(before: FeeRate, after: FeeRate): number | null {
  if (before.basis !== after.basis || before.amountCents === 0) return null;
  return Math.round(((after.amountCents - before.amountCents) / before.amountCents) * 1000);
}
