import { explainRate } from "@/server/domain/fees/explain-fee-line";
import { shareWords } from "@/server/domain/fees/indemnity";
import { type IndemnityRate, shippedIndemnity } from "@/server/domain/fees/indemnity.data";
import { limitClauses } from "@/server/domain/fees/limit-words";
import { shippedLimits } from "@/server/domain/fees/limits.data";
import { shippedRates } from "@/server/domain/fees/rates.data";
import { shippedSchedules } from "@/server/domain/fees/schedules.data";
import { jurisdictionName } from "@/server/domain/jurisdictions/states";
import { formatMoney } from "@/server/domain/money";
import { KIND_LABELS } from "@/server/domain/programs/labels";
import { dates, list, table, words } from "./table";

/** What a session is paid by. */
export function rates(): string {
  const rows = shippedRates.map((rate) => {
    const { formula, inputs } = explainRate(rate);
    const said = inputs.filter(({ label }) => label !== "Rate");
    return [
      jurisdictionName(rate.jurisdiction),
      KIND_LABELS[rate.program],
      formula,
      list(said.map(({ label, value }) => `${label}: ${value}`)),
      dates(rate.effectiveFrom, rate.effectiveTo),
      rate.source,
      words(rate.status),
    ];
  });
  return table(["Where", "Program", "Rate", "Terms", "Services", "Source", "Status"], rows);
}

/** How a state pays where its amounts are not loaded. */
export function schedules(): string {
  const rows = shippedSchedules.map((one) => [
    jurisdictionName(one.jurisdiction),
    list([
      one.lesserOfBilled ? "the lesser of the clinic's charge and the table" : "the table",
      one.timedUnits !== undefined &&
        `timed codes by units of ${one.timedUnits.minutes} min, 8–22 min count as one, at most ${one.timedUnits.mostPerDay} a day in a discipline`,
    ]),
    one.whyNoRate,
    one.source,
    words(one.status),
  ]);
  return table(["Where", "Pays", "Where no amount is found", "Source", "Status"], rows);
}

const cents = (amount: number | null) =>
  amount === null ? "not known" : formatMoney(amount, { cents: true });

function indemnityTerms({ share, lowWage, minCents, maxCents, note }: IndemnityRate): string {
  return list([
    `${shareWords(share)} of the weekly wage lost`,
    lowWage &&
      `${shareWords(lowWage.share)} in the first ${lowWage.weeks} weeks for an hourly wage below ${cents(lowWage.belowHourlyCents)}`,
    `least ${cents(minCents)}`,
    `most ${cents(maxCents)}`,
    note,
  ]);
}

/** What a week off work costs in wage replacement. */
export function indemnity(): string {
  const rows = shippedIndemnity.map((rate) => [
    jurisdictionName(rate.jurisdiction),
    indemnityTerms(rate),
    dates(rate.injuredFrom, rate.injuredTo),
    rate.source,
    words(rate.status),
  ]);
  return table(["Where", "Weekly indemnity", "Injuries", "Source", "Status"], rows);
}

/** What a state allows a program to be. */
export function limits(): string {
  const rows = shippedLimits.map((limit) => [
    jurisdictionName(limit.jurisdiction),
    KIND_LABELS[limit.program],
    list(limitClauses(limit)),
    dates(limit.effectiveFrom, limit.effectiveTo),
    limit.source,
    words(limit.status),
  ]);
  return table(["Where", "Program", "Limit", "Programs begun", "Source", "Status"], rows);
}
