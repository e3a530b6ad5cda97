import { z } from "zod";
import { daySchema } from "@/server/domain/plain-date-schema";
import { BASIS_LABELS, CHANNEL_LABELS, CLOCK_LABELS, RULE_STATUSES } from "./rule";
import { STATE_NAMES } from "./states";
import { usZones } from "./zones";

const keysOf = <K extends string>(labels: Record<K, string>) => Object.keys(labels) as [K, ...K[]];

const clock = z.enum(keysOf(CLOCK_LABELS), { error: "Choose what the rule times." });

const jurisdiction = z
  .string({ error: "Choose the state." })
  .refine((code) => code === "default" || code in STATE_NAMES, {
    error: "Choose a state by its two letters, or “default” for every other state.",
  });

/** Which rule: a jurisdiction's clock. */
export const RuleKey = z.object({ jurisdiction, clock });

/** The draft of a rule's next version; of a state's first rule when `key` is null. */
export function ruleDraft(key: { jurisdiction: string; clock: string } | null): string {
  return key ? `rule-${key.jurisdiction}-${key.clock}`.toLowerCase().replaceAll("_", "-") : "new-rule";
}

const words = (what: string, most = 400) =>
  z
    .string({ error: `Write ${what}.` })
    .trim()
    .min(1, { error: `Write ${what}.` })
    .max(most, { error: `Write ${what} in at most ${most} characters.` });

const whole = (what: string, least: number, most: number) => {
  const error = `${what} is a whole number from ${least} to ${most}.`;
  return z.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};

const wallClock = (what: string) =>
  z.string({ error: `${what} is a time like 17:00.` }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
    error: `${what} is a time like 17:00, from 00:00 to 23:59.`,
  });

const yesNo = (question: string) => z.boolean({ error: question });

/** The most a rule may give, by what it counts. */
const mostOf = { business_days: 60, calendar_days: 365, hours: 720 } as const;

/** A new dated version of a rule, whole: nothing is taken over unseen from the version before. */
export const RuleVersionInput = RuleKey.extend({
  name: words("the rule's name", 120),
  basis: z.enum(keysOf(BASIS_LABELS), {
    error: "Choose what is counted: business days, calendar days or hours.",
  }),
  amount: whole("The amount", 1, 720),
  capDays: whole("The most days after the recommendation", 1, 365).nullable(),
  cutoffTime: wallClock("The cut-off").nullable(),
  cutoffChannels: z
    .array(z.enum(keysOf(CHANNEL_LABELS), { error: "Choose channels from the list." }))
    .min(1, { error: "Choose at least one channel for the cut-off, or leave it for all." })
    .nullable(),
  receivedOnBusinessDaysOnly: yesNo("Say whether what comes on a day off is received the next business day."),
  dueTime: wallClock("The due time"),
  zone: z.enum(usZones, { error: "Choose the time zone from the list, like America/Chicago." }),
  calendar: words("the calendar it counts by", 40),
  informationStopsDeadline: yesNo("Say whether asking for information stops the deadline."),
  writtenNoticeDays: whole("The days for the written notice", 0, 30).nullable(),
  overCents: whole("The dollar line", 1, 100_000_000).nullable(),
  ifMissed: words("what happens when the deadline is missed"),
  appliesTo: words("what the rule is limited to").nullable(),
  citation: words("the citation: where the rule is written"),
  status: z.enum(RULE_STATUSES, { error: "Say how well the rule is known." }),
  effectiveFrom: daySchema("The day it takes effect"),
}).check((context) => {
  const { basis, amount, cutoffTime, cutoffChannels } = context.value;
  if (amount > mostOf[basis])
    context.issues.push({
      code: "custom",
      input: amount,
      path: ["amount"],
      message: `The amount is at most ${mostOf[basis]} ${BASIS_LABELS[basis]}.`,
    });
  if (cutoffChannels && !cutoffTime)
    context.issues.push({
      code: "custom",
      input: cutoffChannels,
      path: ["cutoffTime"],
      message: "Write the cut-off's time, or choose no channels for it.",
    });
});

export type RuleVersionInput = z.output<typeof RuleVersionInput>;
