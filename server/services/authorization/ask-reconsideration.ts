import { undecided } from "@/server/domain/authorization/request-facts";
import { AskReconsideration } from "@/server/domain/authorization/version-schema";
import { AppError } from "@/server/domain/errors";
import type { Context } from "../caller";
import { command } from "../command";
import { openTask } from "../coordination/open-task";
import { dropDraft } from "../drafts/drop";
import { foldStanding, refreshStanding, type Standing } from "../progress/refresh-standing";
import { loadPaperwork } from "./paperwork";
import { recordAction } from "./record-action";
import { loadRequest, type RequestRecord } from "./request-record";
import { addRestVersion } from "./rest-version";
import { tellParties } from "./tell-parties";

/**
 * The clinic contests what was not approved: a new version asks a reviewer for what the decision left out, with a deadline
 * of its own, and the contested one waits for it. RULE while another request is open; BAD_INPUT where the days are over.
 */
export const askReconsideration = command({
  name: "askReconsideration",
  permission: "request:contest",
  input: AskReconsideration,
  async run(context, { requestId, text, endOn }) {
    const contested = await loadRequest(context, requestId, { lock: true });
    await recordAction(context, contested, "ask_reconsideration", { text });
    const standing = await foldStanding(context, contested.programId);
    await refuseOpen(context, standing, contested);
    const version = await addRestVersion(context, contested, standing, { text, endOn });
    const request = await recordAction(context, version, "ask_reconsideration", {
      text,
      otherRequestId: contested.id,
    });
    await askReviewer(context, request);
    await dropDraft(context, `reconsider:${requestId}`);
    await refreshStanding(context, request.programId);
    const { programId, number: requestNumber } = request;
    const dueAt = request.deadline?.dueAt ?? "";
    return {
      result: { requestId: request.id, requestNumber, dueAt, sentence: sentenceOf(request, contested) },
      event: {
        type: "request.reconsideration_asked",
        programId,
        requestId: request.id,
        requestNumber,
        dueAt,
      },
    };
  },
});

function sentenceOf({ number, asked }: RequestRecord, contested: RequestRecord): string {
  return `Reconsideration ${number} of ${contested.number} is with a clinical reviewer: ${asked.sessions} sessions.`;
}

async function refuseOpen(context: Context, { evidence }: Standing, contested: RequestRecord): Promise<void> {
  const { requests } = await loadPaperwork(context, evidence.program);
  const [open] = undecided({ others: requests.filter(({ id }) => id !== contested.id) });
  if (!open) return;
  throw new AppError(
    "RULE",
    `${open.number} of this program is still being decided; answer or withdraw it before a reconsideration.`,
  );
}

async function askReviewer(context: Context, request: RequestRecord): Promise<void> {
  const { program, number, deadline, programId } = request;
  const text = `Reconsideration ${number} on claim ${program.claimNumber} waits for a clinical reviewer.`;
  await tellParties(context, request, ["payer", "case_manager"], {
    kind: "request.reconsideration_asked",
    text,
  });
  await openTask(context, {
    programId,
    requestId: request.id,
    kind: "determine",
    title: `Decide reconsideration ${number} on claim ${program.claimNumber}`,
    holderRole: "reviewer",
    holderPersonId: null,
    dueAt: new Date(deadline?.dueAt ?? context.now),
    dedupeKey: `determine:${request.id}`,
  });
}
