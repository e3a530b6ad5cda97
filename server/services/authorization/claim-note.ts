import { z } from "zod";
import { claimNote as noteOf } from "@/server/domain/authorization/claim-note";
import { handOver } from "@/server/domain/authorization/hand-over";
import { foldStanding } from "../progress/refresh-standing";
import { query } from "../query";
import { handOverFacts } from "./hand-over-facts";
import { loadPaperwork } from "./paperwork";
import { loadRequest } from "./request-record";

type Note = { programId: string; text: string; paragraph: string };

/** The hand-over of a request's program: a paragraph to read, and plain text to paste into any claims system. */
export const claimNote = query({
  name: "claimNote",
  permission: "request:read",
  input: z.object({ requestId: z.uuid("Open the request from the queue.") }),
  views: (note: Note) => note.programId,
  async run(context, { requestId }) {
    const { programId } = await loadRequest(context, requestId);
    const standing = await foldStanding(context, programId);
    const paperwork = await loadPaperwork(context, standing.evidence.program);
    const facts = await handOverFacts(context, standing, paperwork);
    return { programId, text: noteOf(facts), paragraph: handOver(facts) };
  },
});
