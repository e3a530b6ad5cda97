import { z } from "zod";
import { daysBetween } from "../plain-date";
import { daySchema } from "../plain-date-schema";
import { sessionMinutesSchema } from "../progress/schema";
import { REASON_CODES } from "./reason-codes";
import { REQUEST_TYPES } from "./request";

/** Kinds a clinic may ask for afresh; a reconsideration is asked for on the decision it contests. */
const ASKED_TYPES = REQUEST_TYPES.filter((type) => type !== "reconsideration");

export const requestId = z.uuid({
  error: "This is not a request's address; open the request from the queue.",
});

/** Made by the screen once per decision: a double click or a repeated POST has one effect. */
const idempotencyKey = z
  .string({ error: "The form's key is missing; reload the page and send it again." })
  .min(8, { error: "The form's key is too short; reload the page and send it again." })
  .max(100, { error: "The form's key is too long; reload the page and send it again." });

export const words = (what: string, mend: string) =>
  z
    .string({ error: `${what} is missing; ${mend}` })
    .trim()
    .min(10, { error: `${what} is too short; ${mend}` })
    .max(4_000, { error: `${what} is longer than 4,000 characters; shorten it or attach a document.` });

/** What a person does about one request: which request, and a key so that it happens once. */
export const actOnRequest = z.object({ requestId, idempotencyKey });

/** An act that is nothing but its words. */
export const wordsOnRequest = (what: string, mend: string) =>
  actOnRequest.extend({ text: words(what, mend) });

export const sessions = z
  .number({ error: "The sessions must be a number." })
  .int({ error: "The sessions must be a whole number." })
  .min(1, { error: "Ask for at least 1 session." })
  .max(130, { error: "Ask for at most 130 sessions (26 weeks of 5)." });

/** What a clinic asks for. The rules about the program itself are in `submissionProblems`. */
export const RequestDraft = z
  .object({
    type: z.enum(ASKED_TYPES, { error: "Choose what kind of request this is." }),
    sessions,
    minutesPerSession: sessionMinutesSchema,
    startOn: daySchema("The first day asked for"),
    endOn: daySchema("The last day asked for"),
    reason: words("The reason", "write what the sessions are for."),
    overrideReason: words("The reason for the override", "write why the program should go on.").optional(),
    substantialChange: words("The change", "write what is different since the decision.").optional(),
    expeditedReason: words(
      "The reason for an expedited decision",
      "write what the worker would lose by the ordinary time.",
    ).optional(),
  })
  .superRefine((draft, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (draft.expeditedReason && draft.type === "retrospective")
      say("expeditedReason", "Care that was given already is not expedited; ask for an ordinary decision.");
    const days = daysBetween(draft.startOn, draft.endOn) + 1;
    if (days < 1) say("endOn", "The last day is before the first; correct one of them.");
    else if (draft.sessions > days) {
      say(
        "sessions",
        `${draft.sessions} sessions do not fit in ${days} days; ask for fewer or a later last day.`,
      );
    }
  });
export type RequestDraft = z.output<typeof RequestDraft>;

export const reasonCode = z.enum(REASON_CODES, { error: "Choose one of the listed reasons." });
const letterWords = z
  .string()
  .trim()
  .max(4_000, { error: "The text is longer than 4,000 characters; shorten it." })
  .default("");
export const seenSeq = z.number().int().min(0).optional();

/** Weeks that get less than was asked, each with its own number and, where it differs, its own reason. */
export const decidedLines = z
  .array(
    z.object({
      week: z.number().int().min(1, { error: "Weeks are counted from 1." }).max(60),
      sessions: z
        .number({ error: "The sessions of a week must be a number." })
        .int({ error: "The sessions of a week must be a whole number." })
        .min(0, { error: "A week gets 0 sessions or more." })
        .max(7, { error: "A week has at most 7 sessions." }),
      reasonCode: reasonCode.nullish(),
    }),
  )
  .max(60, { error: "A request has at most 60 weeks." })
  .optional();

/** The most minutes of each session approved; without it each is as long as asked. */
export const approvedMinutes = sessionMinutesSchema.optional();

/** Whether each week is released by the evidence of the week before. */
export const gated = z.boolean().default(false);

/** A decision to approve, all or in part. `seenSeq` is the last action the person had on screen. */
export const DetermineRequest = z
  .object({
    requestId,
    idempotencyKey,
    outcome: z.enum(["approve", "approve_in_part"], { error: "Choose to approve all or a part." }),
    sessions,
    minutes: approvedMinutes,
    lines: decidedLines,
    gated,
    reasonCode: reasonCode.nullable().default(null),
    text: letterWords,
    seenSeq,
    /** Approved together with others: refused unless every rule passes when it is written. */
    onlyIfClear: z.boolean().default(false),
  })
  .refine(({ outcome, reasonCode }) => outcome === "approve" || reasonCode !== null, {
    path: ["reasonCode"],
    error: "Choose the reason why less than asked is approved.",
  });
export type DetermineRequest = z.output<typeof DetermineRequest>;

export const RequestInformation = actOnRequest.extend({
  askedOf: z.enum(["clinic", "physician"]).default("clinic"),
  text: words("The question", "write what is missing, so that one answer is enough."),
});
export type RequestInformation = z.output<typeof RequestInformation>;

export const AnswerInformation = wordsOnRequest("The answer", "answer the question in a sentence or more.");
export type AnswerInformation = z.output<typeof AnswerInformation>;

export const ReferRequest = actOnRequest.extend({
  reasonCode,
  text: words("The note to the reviewer", "write what the reviewer should judge."),
});
export type ReferRequest = z.output<typeof ReferRequest>;

export const DeferRequest = wordsOnRequest(
  "The dispute",
  "write what liability is disputed and what would end the dispute.",
);
export type DeferRequest = z.output<typeof DeferRequest>;

/** A reviewer's decision: the only one that may be adverse. */
export const ReviewRequest = z
  .object({
    requestId,
    idempotencyKey,
    outcome: z.enum(["approve", "approve_in_part", "deny"], { error: "Choose the decision." }),
    sessions: sessions.optional(),
    minutes: approvedMinutes,
    lines: decidedLines,
    gated,
    reasonCode: reasonCode.nullable().default(null),
    text: letterWords,
    seenSeq,
  })
  .refine(({ outcome, reasonCode }) => outcome === "approve" || reasonCode !== null, {
    path: ["reasonCode"],
    error: "Choose the reason of the decision.",
  })
  .refine(({ outcome, text }) => outcome !== "deny" || text.length >= 10, {
    path: ["text"],
    error: "Write the clinical reason, so that the worker and the clinic can answer it.",
  });
export type ReviewRequest = z.output<typeof ReviewRequest>;

export const SendToManager = wordsOnRequest(
  "The note to the claims manager",
  "write what you would decide, and why.",
);
export type SendToManager = z.output<typeof SendToManager>;

export const ReturnRequest = wordsOnRequest("What is incomplete", "write what the clinic must add.");
export type ReturnRequest = z.output<typeof ReturnRequest>;

export const WithdrawRequest = wordsOnRequest("The reason", "write why the request is withdrawn.");
export type WithdrawRequest = z.output<typeof WithdrawRequest>;
