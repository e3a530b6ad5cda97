import { z } from "zod";
import { addDays, formatDay, type PlainDate } from "../plain-date";
import { daySchema } from "../plain-date-schema";
import { signatureComment, signedOrSaysWhy } from "../signature-comment";
import { FOLLOW_UP_STATUSES } from "./follow-up";
import { ISSUED_STATUSES } from "./work-status";

const programId = z.uuid({ error: "This is not a program's address; open the program again." });

/** How far ahead a work status may begin or last, in days. */
const LONGEST_AHEAD_DAYS = 366;

const soon = (today: PlainDate, what: string) =>
  daySchema(what).refine((day) => day <= addDays(today, LONGEST_AHEAD_DAYS), {
    error: `${what} is more than a year ahead; check the year.`,
  });

/** A work status the physician issues; `today` is the physician's day. */
export function workStatusSchema({ today }: { today: PlainDate }) {
  return z
    .object({
      programId,
      status: z.enum(ISSUED_STATUSES, { error: "Choose full duty, modified duty or off work." }),
      restrictions: z
        .string()
        .trim()
        .max(2_000, { error: "The restrictions are longer than 2,000 characters; shorten them." })
        .default(""),
      fromOn: soon(today, "The first day"),
      untilOn: soon(today, "The last day").nullable().default(null),
    })
    .superRefine((issued, context) => {
      const say = (path: string, message: string) =>
        context.addIssue({ code: "custom", path: [path], message });
      if (issued.status === "modified_duty" && issued.restrictions === "")
        say("restrictions", "Modified duty needs its restrictions; write what the worker may not do.");
      if (issued.status === "full_duty" && issued.restrictions !== "")
        say("restrictions", "Full duty has no restrictions; leave them empty, or choose modified duty.");
      if (issued.untilOn !== null && issued.untilOn < issued.fromOn)
        say("untilOn", "The last day is before the first; correct one of the dates.");
    });
}

/** The day the worker came back, as the employer saw it; `today` is the employer's day. */
export function returnSchema({ today }: { today: PlainDate }) {
  return z.object({
    programId,
    returnedOn: daySchema("The day of the return").refine((day) => day <= today, {
      error: `The return lies ahead; report it on the day, ${formatDay(today)} or earlier.`,
    }),
  });
}

/** How it was with the worker 30 or 90 days after the program. */
export const followUpSchema = z.object({
  programId,
  day: z.union([z.literal(30), z.literal(90)], {
    error: "Say whether it is the status at 30 or at 90 days.",
  }),
  status: z.enum(FOLLOW_UP_STATUSES, {
    error: "Choose how it is with the worker, or that nobody could be reached.",
  }),
});

/** The physician's word on the order for the program. */
export const signOrderSchema = z.object({ programId });

/**
 * Sign or return the plan of care that was on screen: `staySeq` is its entry in the ledger, `plannedAt` when the clinic
 * wrote it, so that a plan replaced in the meantime is not signed unread.
 */
export const signPlanSchema = z
  .object({
    programId,
    staySeq: z.number().int().min(1),
    plannedAt: z.string().optional(),
    decision: z.enum(["signed", "returned"], { error: "Sign the plan, or return it with a comment." }),
    comment: signatureComment,
  })
  .refine(signedOrSaysWhy, {
    path: ["comment"],
    error: "Say what the clinic should change; a plan is returned with a comment.",
  });
