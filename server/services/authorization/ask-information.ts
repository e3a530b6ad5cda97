import { RequestInformation } from "@/server/domain/authorization/schema";
import { formatInstant } from "@/server/domain/instant";
import type { Context } from "../caller";
import { command } from "../command";
import { openTask } from "../coordination/open-task";
import { recordAction } from "./record-action";
import { loadRequest, type RequestRecord } from "./request-record";
import { standOf } from "./stand-of";
import { tellParties } from "./tell-parties";

/** The payer asks what is missing: the request waits on who is asked, and its deadline stops where the rule says so. */
export const askInformation = command({
  name: "askInformation",
  permission: "request:ask",
  input: RequestInformation,
  async run(context, { requestId, text, askedOf }) {
    const before = await loadRequest(context, requestId, { lock: true });
    const request = await recordAction(context, before, "ask_information", { text, askedOf });
    await askThem(context, request, askedOf);
    const stand = standOf(request);
    const about = { programId: request.programId, requestId, requestNumber: request.number };
    return {
      result: stand,
      event: { type: "request.information_requested", ...about, dueAt: stand.dueAt ?? "" },
    };
  },
});

async function askThem(
  context: Context,
  request: RequestRecord,
  askedOf: "clinic" | "physician",
): Promise<void> {
  const { program, number, deadline, zone, state } = request;
  const dueAt = new Date(deadline?.answerDueAt ?? context.now);
  const text = `${program.claimNumber}: the payer asks for information on request ${number}; answer by ${formatInstant(dueAt, zone)}.`;
  const asked = askedOf === "physician" ? (["physician", "clinic"] as const) : (["clinic"] as const);
  await tellParties(context, request, asked, { kind: "request.information_requested", text });
  await openTask(context, {
    programId: request.programId,
    requestId: request.id,
    kind: "answer",
    title: `Answer the payer's question on request ${number}`,
    holderRole: askedOf,
    holderPersonId: askedOf === "physician" ? program.physicianId : null,
    dueAt,
    dedupeKey: `answer:${request.id}:${state.lastSeq}`,
  });
}
