import { z } from "zod";
import { daySchema } from "@/server/domain/plain-date-schema";
import { holidayTables } from "./holiday-table";
import { RULE_STATUSES } from "./rule";
import { STATE_NAMES } from "./states";

const words = (what: string, most: number) =>
  z
    .string({ error: `Write ${what}.` })
    .trim()
    .min(1, { error: `Write ${what}.` })
    .max(most, { error: `Write ${what} in at most ${most} characters.` });

const status = z.enum(RULE_STATUSES, { error: "Say how well it is known." });

/** A day to come that a calendar shall treat otherwise than its table. */
export const CalendarDayInput = z.object({
  calendarId: words("which calendar", 40),
  day: daySchema("The day"),
  works: z.boolean({ error: "Say whether the day is a day off or a working day." }),
  reason: words("the reason, as it stands beside the day", 80),
  source: words("the source: where it is written", 400),
  status,
});
export type CalendarDayInput = z.output<typeof CalendarDayInput>;

const [firstShipped, lastShipped] = [2015, 2035];

const year = (what: string) => {
  const error = `${what} is a year from ${firstShipped} to ${lastShipped}, which the shipped holiday tables hold.`;
  return z.number({ error }).int({ error }).min(firstShipped, { error }).max(lastShipped, { error });
};

/** The calendar of a further state: a shipped holiday table under its name, and from which year to which it is known. */
export const CalendarInput = z
  .object({
    state: z
      .string({ error: "Choose the state." })
      .refine((code) => code in STATE_NAMES, { error: "Choose a state by its two letters." }),
    dayWord: words("what the state calls such a day, like business day", 40),
    base: z
      .string({ error: "Choose the holiday table it starts from." })
      .refine((base) => holidayTables.includes(base), { error: "Choose the holiday table it starts from." }),
    citation: words("the citation: where the state's holidays are written", 400),
    status,
    firstYear: year("The first year"),
    lastYear: year("The last year"),
  })
  .refine(({ firstYear, lastYear }) => firstYear <= lastYear, {
    error: "The last year is before the first; a calendar needs at least one year.",
    path: ["lastYear"],
  });
