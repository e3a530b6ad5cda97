import { z } from "zod";
import { daySchema } from "@/server/domain/plain-date-schema";
import { STATES } from "@/server/domain/programs/states";
import type { IndemnityRate } from "./indemnity.data";

const cents = (what: string) =>
  z
    .number({ error: `${what} is an amount in dollars, like 264.61.` })
    .int({ error: `${what} has parts of a cent; write two decimals at most.` })
    .positive({
      error: `${what} is not above $0.00; write the amount, or leave it empty where it is not known.`,
    })
    .max(10_000_000, { error: `${what} is above $100,000; check the decimal point.` });

const part = z.number().int().positive().max(1000);

/** "70 %" or "2/3" as a fraction of the wage. */
const share = z
  .string({ error: "Write the share of the wage, like 70 % or 2/3." })
  .trim()
  .transform((text, context) => {
    const [, of, parts] = /^(\d{1,3})\s*\/\s*(\d{1,3})$/.exec(text) ?? [];
    const [, percent] = /^(\d{1,3})\s*%?$/.exec(text) ?? [];
    const read = percent ? { of: Number(percent), in: 100 } : { of: Number(of), in: Number(parts) };
    const sound = part.safeParse(read.of).success && part.safeParse(read.in).success && read.of <= read.in;
    if (sound) return read;
    context.addIssue({
      code: "custom",
      message: "Write the share of the wage as 70 % or 2/3; it is at most the whole.",
    });
    return z.NEVER;
  });

const lowWageFields = ["lowShare", "lowBelowHourlyCents", "lowWeeks"] as const;

type LowWage = { [field in (typeof lowWageFields)[number]]: unknown };

/** The share, wage line and weeks of a low wage belong together: all of them or none. */
function missingOfLowWage(value: LowWage): (typeof lowWageFields)[number] | undefined {
  const missing = lowWageFields.filter((field) => value[field] === null);
  return missing.length < lowWageFields.length ? missing[0] : undefined;
}

const rateFields = z.object({
  jurisdiction: z.enum(STATES as [string, ...string[]], { error: "Choose the state." }),
  share,
  lowShare: share.nullable().default(null),
  lowBelowHourlyCents: cents("The hourly wage below which the higher share is paid").nullable().default(null),
  lowWeeks: z
    .number({ error: "The weeks of the higher share are a whole number, like 26." })
    .int({ error: "The weeks of the higher share are a whole number, like 26." })
    .min(1, { error: "The higher share holds for at least 1 week." })
    .max(520, { error: "The higher share holds for 520 weeks at most; check the number." })
    .nullable()
    .default(null),
  minCents: cents("The least a week").nullable().default(null),
  maxCents: cents("The most a week").nullable().default(null),
  deductsEarnings: z.boolean().default(false),
  injuredFrom: daySchema("The first day of injury"),
  injuredTo: daySchema("The last day of injury").nullable().default(null),
  source: z
    .string({ error: "Write where the rate is found." })
    .trim()
    .min(1, { error: "A rate has a source; write where it is found." })
    .max(400, { error: "The source is longer than 400 characters; shorten it." }),
  status: z.enum(["seen", "secondary", "unverified"], { error: "Say how the rate is known." }),
});

/** A dated indemnity rate as an administrator writes it. */
export const AddIndemnity = rateFields.check((context) => {
  const missing = missingOfLowWage(context.value);
  if (!missing) return;
  context.issues.push({
    code: "custom",
    input: null,
    path: [missing],
    message:
      "A higher share for a low wage has its share, its hourly wage and its weeks; write all three or none.",
  });
});

/** What is written, as a rate. */
export function indemnityOf(written: z.output<typeof AddIndemnity>): IndemnityRate {
  const { lowShare, lowBelowHourlyCents, lowWeeks, ...rate } = written;
  const lowWage =
    lowShare && lowBelowHourlyCents && lowWeeks
      ? { share: lowShare, belowHourlyCents: lowBelowHourlyCents, weeks: lowWeeks }
      : null;
  return { ...rate, lowWage, note: null };
}
