import { z } from "zod";
import { REASON_CODES } from "@/server/domain/authorization/reason-codes";
import { approvedMinutes, decidedLines, gated } from "@/server/domain/authorization/schema";
import { letterText } from "@/server/letters/determination-letter";
import { query } from "../query";
import { decisionLetter } from "./decision-letter";
import { loadRequest } from "./request-record";
import { weighDecision } from "./weigh-decision";

const PreviewDetermination = z.object({
  requestId: z.uuid("Open the request from the queue."),
  outcome: z.enum(["approve", "approve_in_part", "deny", "overturn", "uphold"], "Choose the decision."),
  sessions: z.number().int().min(1).max(130).optional(),
  reasonCode: z.enum(REASON_CODES, "Choose one of the listed reasons.").nullable().default(null),
  text: z.string().trim().max(4_000, "The text is longer than 4,000 characters; shorten it.").default(""),
  lines: decidedLines,
  minutes: approvedMinutes,
  gated,
  seenSeq: z.number().int().min(0).optional(),
});

/** What confirming would do: its numbers and its letter. Refuses as the decision itself would. */
export const previewDetermination = query({
  name: "previewDetermination",
  permission: "queue:read",
  input: PreviewDetermination,
  views: null,
  async run(context, { requestId, ...decision }) {
    const request = await loadRequest(context, requestId);
    const weighed = await weighDecision(context, request, decision);
    const { sentence, asked, approved, startOn, endOn, lines, limitCents } = weighed.determination;
    const letter = await decisionLetter(context, request, weighed, null);
    return {
      sentence,
      asked,
      approved,
      startOn,
      endOn,
      limitCents,
      feeLines: weighed.feeLines,
      lines,
      letter: letterText(letter),
    };
  },
});
