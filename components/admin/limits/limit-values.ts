import { type Checked, checkWith } from "@/components/form/problems";
import { typedNumber, typedText, typedYesNo } from "@/components/form/read-typed";
import { DateLimit } from "@/server/domain/fees/limit-schema";
import type { ProgramLimit } from "@/server/domain/fees/limits.data";

/** A state's limits as typed; an empty bound is one that the state does not set. */
export type LimitValues = Record<Exclude<keyof ProgramLimit, "effectiveTo">, string>;

const bounds = [
  "minMinutesPerDay",
  "maxMinutesPerDay",
  "minDaysPerWeek",
  "maxDaysPerWeek",
  "maxWeeks",
  "minMonthsSinceInjury",
] as const;

const text = (value: string | number | null | undefined) => String(value ?? "");
const yesNo = (value: boolean | undefined) => (value ? "yes" : "no");

function boundTexts(limit: ProgramLimit | null) {
  const texts = bounds.map((bound) => [bound, text(limit?.[bound])]);
  return Object.fromEntries(texts) as Pick<LimitValues, (typeof bounds)[number]>;
}

/** Limits as they stand, to be dated anew (the day is the new version's own); nothing yet where there are none. */
export function limitValues(limit: ProgramLimit | null): LimitValues {
  return {
    jurisdiction: text(limit?.jurisdiction),
    program: text(limit?.program),
    ...boundTexts(limit),
    needsReferral: yesNo(limit?.needsReferral),
    needsJobDescription: yesNo(limit?.needsJobDescription),
    allInclusive: limit?.allInclusive == null ? "" : yesNo(limit.allInclusive),
    source: text(limit?.source),
    status: text(limit?.status),
    effectiveFrom: "",
  };
}

/** The limits as the command takes them, or what is to be mended. */
export function checkLimit(values: LimitValues): Checked<ReturnType<typeof DateLimit.parse>> {
  const numbers = bounds.map((bound) => [bound, typedNumber(values[bound])]);
  return checkWith(DateLimit, {
    ...values,
    ...Object.fromEntries(numbers),
    needsReferral: typedYesNo(values.needsReferral),
    needsJobDescription: typedYesNo(values.needsJobDescription),
    allInclusive: typedYesNo(values.allInclusive) ?? null,
    source: typedText(values.source) ?? undefined,
  });
}
