import { z } from "zod";
import { daySchema } from "../plain-date-schema";
import { THRESHOLDS, type ThresholdName } from "./threshold-specs";
import { THRESHOLD_NAMES, type Thresholds, thresholdText } from "./thresholds";

function threshold(name: ThresholdName) {
  const { label, least, most } = THRESHOLDS[name];
  const range = `${label} must be from ${thresholdText(name, least)} to ${thresholdText(name, most)}; write a number in that range.`;
  return z
    .number({
      error: `${label} must be a number, from ${thresholdText(name, least)} to ${thresholdText(name, most)}.`,
    })
    .int({ error: `${label} is written too finely; ${range}` })
    .min(least, { error: range })
    .max(most, { error: range });
}

const numbers = Object.fromEntries(THRESHOLD_NAMES.map((name) => [name, threshold(name)])) as Record<
  ThresholdName,
  ReturnType<typeof threshold>
>;

const ordered = (less: ThresholdName, more: ThresholdName) => ({
  holds: (values: Thresholds) => values[less] <= values[more],
  path: [more],
  error: `${THRESHOLDS[more].label} must not be less than ${THRESHOLDS[less].label.toLowerCase()}; raise it or lower the other.`,
});
const orders = [
  ordered("flatWeeksToCall", "flatWeeksToDischarge"),
  ordered("flatWeeksToDischarge", "flatWeeksToEscalate"),
  ordered("onTrackPercent", "stretchPercent"),
  ordered("caseManagerToldBusinessDays", "adjustorToldBusinessDays"),
  ordered("secondWarningBusinessDays", "firstWarningBusinessDays"),
];

/** The thresholds of one version, each in its range and in order. */
export const ThresholdsInput = orders.reduce(
  (schema, { holds, path, error }) => schema.refine(holds, { path, error }),
  z.object({
    ...numbers,
    reportDueTime: z
      .string({ error: "Write the time of day at which a weekly report is due, like 17:00." })
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
        error: "The time at which a weekly report is due must be a time of day; write it like 17:00.",
      }),
  }),
);

/** A new version: its thresholds, its first day, and why. */
export const PolicyInput = z.object({
  thresholds: ThresholdsInput,
  effectiveFrom: daySchema("Effective from"),
  source: z
    .string({ error: "Write the source: who decided this, and where it is written." })
    .trim()
    .min(3, { error: "Write the source: who decided this, and where it is written." })
    .max(300, { error: "The source is longer than 300 characters; name the decision in fewer words." }),
});
