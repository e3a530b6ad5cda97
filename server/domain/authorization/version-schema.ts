import { z } from "zod";
import { daySchema } from "../plain-date-schema";
import {
  actOnRequest,
  approvedMinutes,
  decidedLines,
  gated,
  reasonCode,
  seenSeq,
  sessions,
  words,
  wordsOnRequest,
} from "./schema";

/** The clinic contests a decision; `endOn` where the days asked for are nearly over. */
export const AskReconsideration = actOnRequest.extend({
  text: words("What is disputed", "write what the decision did not see, or what has changed."),
  endOn: daySchema("The last day asked for").optional(),
});
export type AskReconsideration = z.output<typeof AskReconsideration>;

/** The second look at a decision, by somebody else. */
export const DecideReconsideration = actOnRequest
  .extend({
    outcome: z.enum(["overturn", "uphold"], { error: "Choose to overturn or to uphold." }),
    sessions: sessions.optional(),
    minutes: approvedMinutes,
    lines: decidedLines,
    gated,
    reasonCode: reasonCode.nullable().default(null),
    text: words("The reason", "write what the second look found."),
    seenSeq,
  })
  .refine(({ outcome, reasonCode: code }) => outcome === "overturn" || code !== null, {
    path: ["reasonCode"],
    error: "Choose the reason why the decision stands.",
  });
export type DecideReconsideration = z.output<typeof DecideReconsideration>;

/** The payer gives up an administrative reason: what was not approved is approved after all. */
export const ApproveAfterAll = actOnRequest.extend({
  gated,
  text: words("The reason", "write what has settled the reason given before."),
});
export type ApproveAfterAll = z.output<typeof ApproveAfterAll>;

/** The payer lets a held week go on. */
export const ReleaseWeek = wordsOnRequest("The reason", "write why the program should go on.");
export type ReleaseWeek = z.output<typeof ReleaseWeek>;
