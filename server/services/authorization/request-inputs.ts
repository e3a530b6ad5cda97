import { z } from "zod";
import { REQUEST_TYPES } from "@/server/domain/authorization/request";
import { RequestDraft } from "@/server/domain/authorization/schema";
import { daySchema } from "@/server/domain/plain-date-schema";

const programId = z.uuid({ error: "Choose the program." });

/** What the clinic sends: the draft's own fields with the program they are for. */
export const SubmitRequest = z.object({ programId }).and(RequestDraft);

/** The same in place of a request that is not decided yet. */
export const SupersedeRequest = z
  .object({ requestId: z.uuid({ error: "Open the request that is to be changed." }) })
  .and(RequestDraft);

/** The same while it is being typed: the reason may still be missing. */
export const PreviewRequest = z.object({
  programId,
  type: z.enum(REQUEST_TYPES, { error: "Choose what kind of request this is." }),
  sessions: z.number().int().min(1).max(130),
  minutesPerSession: z.number().int().min(1).max(1440),
  startOn: daySchema("The first day asked for"),
  endOn: daySchema("The last day asked for"),
  overrideReason: z.string().optional(),
  substantialChange: z.string().optional(),
  /** An expedited decision is asked for. */
  expedited: z.boolean().default(false),
  /** The request that this one would replace. */
  replaces: z.uuid({ error: "Open the request that is to be changed." }).optional(),
});
