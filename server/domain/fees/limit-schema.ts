import { z } from "zod";
import { RULE_STATUSES } from "@/server/domain/jurisdictions/rule";
import { daySchema } from "@/server/domain/plain-date-schema";
import { STATES } from "@/server/domain/programs/states";

const bound = (what: string, most: number) => {
  const error = `${what}: a whole number from 1 to ${most}, or nothing where the state says nothing.`;
  return z.number({ error }).int({ error }).min(1, { error }).max(most, { error }).nullable();
};

const minutes = (what: string) => bound(`${what}, in minutes`, 1440);

/** What a limit bounds from both sides: the lower field, the upper one, and what they bound. */
const pairs = [
  ["minMinutesPerDay", "maxMinutesPerDay", "minutes a day"],
  ["minDaysPerWeek", "maxDaysPerWeek", "days a week"],
] as const;

/** The draft of limits dated anew; of a state and program that have none when `limit` is null. */
export function limitDraft(limit: { jurisdiction: string; program: string } | null): string {
  return limit ? `limit-${limit.jurisdiction}-${limit.program}`.toLowerCase() : "new-limit";
}

/** A state's limits of a program as an administrator writes them, whole: nothing is taken over unseen. */
export const DateLimit = z
  .object({
    jurisdiction: z.enum(STATES as [string, ...string[]], { error: "Choose the state." }),
    program: z.enum(["hardening", "conditioning"], { error: "Choose the program." }),
    minMinutesPerDay: minutes("The least a day"),
    maxMinutesPerDay: minutes("The most a day"),
    minDaysPerWeek: bound("The least days a week", 7),
    maxDaysPerWeek: bound("The most days a week", 7),
    maxWeeks: bound("The most weeks", 104),
    minMonthsSinceInjury: bound("The months since the injury", 120),
    needsReferral: z.boolean({ error: "Say whether a referral is needed." }),
    needsJobDescription: z.boolean({ error: "Say whether a job description is needed." }),
    allInclusive: z
      .boolean({ error: "Say whether the program's codes pay for everything done in the session." })
      .nullable(),
    source: z
      .string({ error: "Limits have a source; write where they are found." })
      .trim()
      .min(1, { error: "Limits have a source; write where they are found." })
      .max(400, { error: "The source is longer than 400 characters; shorten it." }),
    status: z.enum(RULE_STATUSES, { error: "Say how well the limits are known." }),
    effectiveFrom: daySchema("The first day"),
  })
  .check((context) => {
    for (const [least, most, what] of pairs) {
      const [low, high] = [context.value[least], context.value[most]];
      if (low === null || high === null || low <= high) continue;
      const message = `The least ${what}, ${low}, are more than the most, ${high}; mend one of them.`;
      context.issues.push({ code: "custom", input: low, path: [least], message });
    }
  });
