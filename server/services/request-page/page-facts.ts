import { sees } from "@/server/domain/access/visibility";
import type { DecidedLine } from "@/server/domain/authorization/decided-lines";
import type { Outcome } from "@/server/domain/authorization/status";
import type { SubmissionFacts } from "@/server/domain/authorization/submission";
import type { Indemnity } from "@/server/domain/fees/indemnity";
import type { Conversation } from "@/server/domain/peer-to-peer/conversation";
import type { PlainDate } from "@/server/domain/plain-date";
import { type ClaimSide, loadClaimSide, loadIndemnity } from "../authorization/claim-side";
import { type Gate, loadGates } from "../authorization/gate/load-gates";
import { loadPaperwork, type Paperwork } from "../authorization/paperwork";
import { askOf, requestFacts } from "../authorization/request-facts";
import { loadRequest, type RequestRecord } from "../authorization/request-record";
import type { Context } from "../caller";
import { type ClinicFigures, loadClinicFigures } from "../outcomes/clinic-figures";
import { loadConversations } from "../peer-to-peer/load-conversations";
import { foldStanding, type Standing } from "../progress/refresh-standing";
import { frozenStanding, type Shown } from "./frozen";

type DeterminationRow = {
  outcome: Outcome;
  sessions: number;
  minutes: number;
  priceCents: number;
  startOn: PlainDate;
  endOn: PlainDate;
  reasonCode: string | null;
  text: string;
  decidedBy: string;
  decidedByRole: string;
  decidedAt: string;
  packetHash: string;
  lines: DecidedLine[];
  approvalNumber: string | null;
  /** As it stood when it was decided. */
  shown: Shown | null;
};

/** Everything a request page rests on. */
export type PageFacts = {
  request: RequestRecord;
  standing: Standing;
  /** Whether evidence, cost and outcome are those of the decision, or of today. */
  frozen: boolean;
  paperwork: Paperwork;
  facts: SubmissionFacts;
  claim: ClaimSide;
  clinic: ClinicFigures;
  conversations: Conversation[];
  determination: DeterminationRow | null;
  /** The program's gated authorizations. */
  gates: Gate[];
  /** Null when not known, or not for this reader. */
  indemnity: Indemnity | null;
  /** Why it is not known; null where it is, or not for this reader. */
  whyNoIndemnity: string | null;
};

const determinationSql = `select d.outcome, d.sessions, d.minutes, d.price_cents as "priceCents", d.start_on::text as "startOn",
  d.end_on::text as "endOn", d.reason_code as "reasonCode", d.text, left(s.given_name, 1) || '. ' || s.family_name as "decidedBy",
  d.decided_by_role as "decidedByRole", d.decided_at::text as "decidedAt", d.packet_hash as "packetHash", d.lines,
  a.number as "approvalNumber", d.shown
  from determination d join person s on s.id = d.decided_by_id left join "authorization" a on a.request_id = d.request_id
  where d.request_id = $1`;

/**
 * Loads a request with its evidence, paper, claim and decision. Once decided the evidence is that of the decision, unless
 * `today` asks for what is known now. NOT_FOUND unless among the caller's own.
 */
export async function loadPageFacts(
  context: Context,
  requestId: string,
  { today = false } = {},
): Promise<PageFacts> {
  const request = await loadRequest(context, requestId);
  const [determination = null] = request.state.determined
    ? await context.tx.sql<DeterminationRow>("request_determination", determinationSql, [requestId])
    : [];
  const now = await foldStanding(context, request.programId);
  const shown = today ? null : (determination?.shown ?? null);
  const kept = frozenStanding(shown);
  const standing = kept ?? now;
  const paperwork = await loadPaperwork(context, now.evidence.program);
  const frozen = kept && (await frozenIndemnity(context, requestId));
  const { indemnity, whyNot } = frozen
    ? { indemnity: frozen, whyNot: null }
    : await loadIndemnity(context, now);
  const claim = shown?.claim ?? (await loadClaimSide(context, standing));
  return {
    request,
    standing,
    frozen: kept !== null,
    paperwork: shown?.paperwork ? { ...paperwork, ...signaturesOf(shown.paperwork) } : paperwork,
    facts: requestFacts(standing, paperwork, askOf(request), request.id),
    claim,
    clinic: shown?.clinic ?? (await loadClinicFigures(context, standing)),
    conversations: await loadConversations(context, requestId),
    determination,
    gates: await loadGates(context, request.programId),
    indemnity,
    whyNoIndemnity: whyNot,
  };
}

/** What was signed at the decision; documents that came since are still shown. */
function signaturesOf({ orderSignedOn, planSignedOn }: NonNullable<Shown["paperwork"]>) {
  return { orderSignedOn, planSignedOn };
}

async function frozenIndemnity({ tx, actor }: Context, requestId: string): Promise<Indemnity | null> {
  if (!sees(actor.role, "wage")) return null;
  const [row] = await tx.sql<{ indemnity: Indemnity | null }>(
    "frozen_indemnity",
    "select packet->'indemnity' as indemnity from determination where request_id = $1",
    [requestId],
  );
  return row?.indemnity ?? null;
}
