import { z } from "zod";
import type { RequestType } from "@/server/domain/authorization/request";
import { AppError } from "@/server/domain/errors";
import { query } from "../query";
import { loadRequest } from "./request-record";

/** What a new request takes over from a former one: its kind and its words; never numbers, days or files. */
export type AskedBefore = { number: string; type: RequestType; reason: string };

/** A former request of the same program as the beginning of a new one. NOT_FOUND unless it is the clinic's and the program's. */
export const askAgain = query({
  name: "askAgain",
  permission: "request:submit",
  input: z.object({
    programId: z.uuid({ error: "Choose the program." }),
    requestId: z.uuid({ error: "Choose the request to ask again." }),
  }),
  views: null,
  async run(context, { programId, requestId }): Promise<AskedBefore> {
    const { number, type, reason, programId: of } = await loadRequest(context, requestId);
    if (of === programId) return { number, type, reason };
    throw new AppError("NOT_FOUND", "There is no such request of this program.");
  },
});
