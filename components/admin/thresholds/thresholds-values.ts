import { type Checked, checkWith, renamed } from "@/components/form/problems";
import { typedNumber, typedText } from "@/components/form/read-typed";
import type { PlainDate } from "@/server/domain/plain-date";
import { THRESHOLDS, type ThresholdName } from "@/server/domain/progress/threshold-specs";
import { THRESHOLD_NAMES, type Thresholds } from "@/server/domain/progress/thresholds";
import { PolicyInput } from "@/server/domain/progress/thresholds-schema";

/** The form as typed: numbers in the unit that is read, points and dollars. */
export type ThresholdValues = Record<ThresholdName, string> & {
  reportDueTime: string;
  effectiveFrom: string;
  source: string;
};

/** The thresholds in force, to be changed from tomorrow on. */
export function thresholdValues(thresholds: Thresholds, effectiveFrom: PlainDate): ThresholdValues {
  const numbers = THRESHOLD_NAMES.map((name) => [name, String(thresholds[name] / THRESHOLDS[name].scale)]);
  return {
    ...(Object.fromEntries(numbers) as Record<ThresholdName, string>),
    reportDueTime: thresholds.reportDueTime,
    effectiveFrom,
    source: "",
  };
}

// 2.3 points are 23 tenths: the product of doubles is brought back to what was typed.
function stored(name: ThresholdName, text: string): number | string | null {
  const typed = typedNumber(text);
  return typeof typed === "number" ? Number((typed * THRESHOLDS[name].scale).toFixed(6)) : typed;
}

export type PolicyValue = {
  thresholds: Thresholds;
  effectiveFrom: PlainDate;
  source: string;
};

/** The version as the command takes it, or what is to be mended under the form's own names. */
export function checkThresholds(values: ThresholdValues): Checked<PolicyValue> {
  const numbers = THRESHOLD_NAMES.map((name) => [name, stored(name, values[name])]);
  const checked = checkWith(PolicyInput, {
    thresholds: { ...Object.fromEntries(numbers), reportDueTime: values.reportDueTime },
    effectiveFrom: values.effectiveFrom,
    source: typedText(values.source),
  });
  return renamed(checked, thresholdField);
}

/** "thresholds.minimumGainTenths" is the form's "minimumGainTenths". */
export function thresholdField(path: string): string {
  return path.replace(/^thresholds\./, "");
}
