import { z } from "zod";
import { CHANNEL_LABELS, type Channel } from "../jurisdictions/rule";
import { daySchema } from "../plain-date-schema";
import { signatureComment, signedOrSaysWhy } from "../signature-comment";
import { actOnRequest, requestId, words } from "./schema";

/** How a request may have come before the portal had it. */
export const OTHER_CHANNELS = (Object.keys(CHANNEL_LABELS) as Channel[]).filter(
  (channel) => channel !== "portal",
);

/** A receipt by another channel; day and time are those of the jurisdiction's zone. */
export const RecordReceipt = actOnRequest.extend({
  channel: z.enum(OTHER_CHANNELS, { error: "Choose how the request came." }),
  receivedOn: daySchema("The day of receipt"),
  receivedTime: z
    .string({ error: "The time of receipt is missing; write it as 14:30." })
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
      error: "The time of receipt is not a time of day; write it as 14:30.",
    }),
  text: words("The note", "write where the earlier receipt is on record."),
});
export type RecordReceipt = z.output<typeof RecordReceipt>;

/** The physician's word on an ask for an expedited decision. */
export const CertifyExpedited = z
  .object({
    programId: z.uuid({ error: "This is not a program's address; open the program again." }),
    requestId,
    decision: z.enum(["signed", "declined"], { error: "Certify the request, or decline with a comment." }),
    comment: signatureComment,
  })
  .refine(signedOrSaysWhy, {
    path: ["comment"],
    error: "Say why the ordinary time is enough; an ask is declined with a comment.",
  });
export type CertifyExpedited = z.output<typeof CertifyExpedited>;
