import { roleLabels } from "@/server/domain/access/roles";
import type { Outcome } from "@/server/domain/authorization/status";
import { offeredSentence } from "@/server/domain/peer-to-peer/conversation";
import { KIND_LABELS } from "@/server/domain/programs/labels";
import type { DeterminationFacts } from "@/server/letters/determination-letter";
import type { Addressee } from "@/server/letters/letter";
import type { Context } from "../caller";
import { loadConversations } from "../peer-to-peer/load-conversations";
import type { RequestRecord } from "./request-record";

type Letterheads = { payer: Addressee; clinic: Addressee };

const addressee = (alias: string) =>
  `json_build_object('name', ${alias}.name, 'lines', ${alias}.address_lines, 'phone', ${alias}.phone)`;

async function loadLetterheads({ tx }: Context, { payerId, clinicId }: RequestRecord): Promise<Letterheads> {
  const [row] = await tx.sql<Letterheads>(
    "letterheads",
    `select ${addressee("y")} as payer, ${addressee("c")} as clinic from organization y, organization c
     where y.id = $1 and c.id = $2`,
    [payerId, clinicId],
  );
  if (!row) throw new Error("a request's payer and clinic are in the directory");
  return row;
}

export type LetterDecision = Pick<
  DeterminationFacts,
  | "approved"
  | "outcome"
  | "startOn"
  | "endOn"
  | "feeLines"
  | "lines"
  | "gated"
  | "reasonCode"
  | "text"
  | "decidedAt"
  | "approvalNumber"
  | "figures"
> & { decidedBy: { name: string; role: keyof typeof roleLabels } };

/** Decisions as the letter and the records name them. */
export const OUTCOME_OF = {
  approve: "approved",
  approve_in_part: "approved_in_part",
  deny: "adverse",
  uphold: "upheld",
  overturn: "overturned",
} as const satisfies Record<string, Outcome>;

/** Before an adverse decision the treating physician is offered a conversation; the letter says whether, and how it went. */
async function conversationOf(
  context: Context,
  { id }: RequestRecord,
  { outcome, decidedAt }: LetterDecision,
): Promise<string | null> {
  if (outcome !== "adverse") return null;
  return offeredSentence(await loadConversations(context, id), decidedAt);
}

/** A determination letter's facts: the request's, the decision's, and the letterheads of payer and clinic. */
export async function letterFacts(
  context: Context,
  request: RequestRecord,
  decision: LetterDecision,
): Promise<DeterminationFacts> {
  const { payer, clinic } = await loadLetterheads(context, request);
  const { program, actions } = request;
  return {
    ...decision,
    from: payer,
    to: clinic,
    claimNumber: program.claimNumber,
    requestNumber: request.number,
    workerName: program.workerName,
    employerName: program.employerName,
    programName: KIND_LABELS[program.kind].toLowerCase(),
    type: request.type,
    asked: request.asked,
    askedFeeLines: request.feeLines,
    contested: request.type === "reconsideration" ? (request.refersTo?.number ?? null) : null,
    disputes: actions.flatMap(({ type, detail }) => (type === "defer" && detail.text ? [detail.text] : [])),
    zone: request.zone,
    decidedBy: { name: decision.decidedBy.name, role: roleLabels[decision.decidedBy.role] },
    deadlineSentence: request.deadline?.sentence ?? null,
    conversation: await conversationOf(context, request, decision),
    copies: [program.workerName, ...(program.physicianId ? ["the treating physician"] : [])],
  };
}
