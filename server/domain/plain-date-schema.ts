import { z } from "zod";
import { isPlainDate, type PlainDate } from "./plain-date";

/** A day as forms and files write it; `what` begins the sentence: "The start" … */
export function daySchema(what: string) {
  return z
    .string({ error: `${what} is missing; write the date as YYYY-MM-DD.` })
    .trim()
    .min(1, { error: `${what} is missing; give the date.`, abort: true })
    .refine(isPlainDate, { error: `${what} is not a date; write it as YYYY-MM-DD, like 2026-11-23.` })
    .transform((day) => day as PlainDate);
}
