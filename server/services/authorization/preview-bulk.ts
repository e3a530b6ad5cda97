import { z } from "zod";
import { AppError } from "@/server/domain/errors";
import type { Context } from "../caller";
import { query } from "../query";
import { refuseUnclear } from "./refuse-unclear";
import { loadRequest } from "./request-record";
import { weighDecision } from "./weigh-decision";

export type BulkRow = {
  requestId: string;
  /** Null where it is not among the reader's own. */
  number: string | null;
  worker: string | null;
  claimNumber: string | null;
  sessions: number;
  priceCents: number;
  /** Sent back with the approval: what has changed since is then refused. */
  seenSeq: number;
  /** It passes every rule and is within the reader's limit. */
  clear: boolean;
  /** What approving would do, or why this row is left out. */
  sentence: string;
};

/** What approving these requests together would do, row by row; only those that pass every rule may be. Writes nothing. */
export const previewBulk = query({
  name: "previewBulk",
  permission: "request:determine",
  input: z.object({
    requestIds: z
      .array(z.uuid({ error: "Choose requests from the queue." }))
      .min(1, { error: "Choose at least one request." })
      .max(100, { error: "Approve at most 100 requests at once." }),
  }),
  views: null,
  async run(context, { requestIds }): Promise<BulkRow[]> {
    const rows: BulkRow[] = [];
    for (const requestId of new Set(requestIds)) rows.push(await bulkRow(context, requestId));
    return rows;
  },
});

const stranger = { number: null, worker: null, claimNumber: null, sessions: 0, priceCents: 0, seenSeq: 0 };

async function bulkRow(context: Context, requestId: string): Promise<BulkRow> {
  try {
    const request = await loadRequest(context, requestId);
    const { number, program, asked, state } = request;
    const row = {
      requestId,
      number,
      worker: program.workerName,
      claimNumber: program.claimNumber,
      sessions: asked.sessions,
      priceCents: asked.cents,
      seenSeq: state.lastSeq,
    };
    const approval = { outcome: "approve" as const, reasonCode: null, text: "", seenSeq: state.lastSeq };
    return {
      ...row,
      ...(await saidOf(async () => {
        const weighed = await weighDecision(context, request, approval);
        refuseUnclear(weighed.checklist);
        return weighed.determination.sentence;
      })),
    };
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND")
      return { requestId, ...stranger, clear: false, sentence: error.message };
    throw error;
  }
}

/** A rule's refusal is this row's answer; a fault is nobody's. */
async function saidOf(weigh: () => Promise<string>): Promise<Pick<BulkRow, "clear" | "sentence">> {
  try {
    return { clear: true, sentence: await weigh() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { clear: false, sentence: error.message };
  }
}
