import { z } from "zod";
import { CALL_PARTIES, MESSAGE_CHARACTERS } from "./labels";

const words = (missing: string, max: number) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing })
    .max(max, { error: `This is longer than ${max} characters; shorten it.` });

/** Proof of a call: who was spoken with, when, and what came of it. No call counts without all three. */
export function callFields({ now }: { now: Date }) {
  return z.object({
    spokeWith: words("Write who you spoke with.", 120),
    calledAt: z.iso
      .datetime({ offset: true, error: "Say when the call was, as a date and time." })
      .refine((at) => new Date(at) <= now, { error: "The call lies ahead; write when it was made." }),
    outcome: words("Write what came of the call.", 1000),
  });
}

export function LogCall(when: { now: Date }) {
  return callFields(when).extend({
    programId: z.uuid({ error: "Choose the program." }),
    party: z.enum(CALL_PARTIES, { error: "Choose whom the call was made to." }),
  });
}

/** The ball-holder board, all of it or one holder's or one kind's. */
export const BoardFilter = z.object({
  holder: z.string().max(40).optional(),
  kind: z.string().max(40).optional(),
  /** Where the page before ended. */
  after: z.string().max(200).optional(),
});

/** A task is closed with a note; a call task with the call. */
export function CloseTask(when: { now: Date }) {
  return z.object({
    taskId: z.uuid({ error: "Choose the task." }),
    call: callFields(when).nullable().default(null),
    note: words("Write the note or leave it empty.", 1000).nullable().default(null),
  });
}

const DISCHARGE_ANSWERS = ["agree", "go_on"] as const;

/** Physician and adjustor answer a proposed discharge; whoever wants the program to go on says why. */
export const AnswerDischarge = z
  .object({
    taskId: z.uuid({ error: "Choose the proposal." }),
    answer: z.enum(DISCHARGE_ANSWERS, { error: "Agree to the discharge, or say that the program goes on." }),
    reason: z
      .string()
      .trim()
      .max(1000, { error: "The reason is longer than 1,000 characters; shorten it." })
      .default(""),
  })
  .refine(({ answer, reason }) => answer === "agree" || reason.length >= 10, {
    path: ["reason"],
    error: "Say why the program should go on, in ten characters or more.",
  });

export const SendMessage = z.object({
  programId: z.uuid({ error: "Choose the program." }),
  text: words("Write the message.", MESSAGE_CHARACTERS),
});
