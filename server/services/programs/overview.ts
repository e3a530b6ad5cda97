import { z } from "zod";
import { may } from "../../domain/access/permissions";
import { sees } from "../../domain/access/visibility";
import { claimNote } from "../../domain/authorization/claim-note";
import { handOver } from "../../domain/authorization/hand-over";
import { type Gate, loadGates } from "../authorization/gate/load-gates";
import { handOverFacts } from "../authorization/hand-over-facts";
import { loadPaperwork } from "../authorization/paperwork";
import type { Context } from "../caller";
import { type DocumentLine, documentsOf } from "../documents/list-documents";
import { loadEvidence } from "../progress/evidence";
import type { Standing } from "../progress/refresh-standing";
import { query } from "../query";
import { isFrozen, type LedgerEntry } from "../stay/ledger";
import { loadPlanFacts } from "../stay/plan-facts";
import type { ProgramFacts } from "./find";
import { type Diagnosis, loadDiagnoses, loadNotes, type NoteLine } from "./panels/clinical";
import {
  type CallLine,
  loadCalls,
  loadMessages,
  loadTasks,
  type MessageLine,
  type ProgramTask,
} from "./panels/communication";
import { type FunctionPanel, functionPanel } from "./panels/function-panel";
import {
  type AccountPanel,
  loadAccount,
  loadRequests,
  loadWage,
  type RequestLine,
  type WagePanel,
} from "./panels/money";
import { type ClaimPanel, loadClaim, loadParties, type Party } from "./panels/parties";
import {
  loadOutcome,
  loadSignatures,
  loadWorkStatuses,
  type OutcomePanel,
  type SignatureLine,
  type WorkStatusLine,
} from "./panels/records";
import { loadSessions, type SessionLine } from "./panels/sessions";
import { withStandingReturn } from "./panels/standing-return";
import { stayForReader } from "./panels/stay-for-reader";
import { type TimelineItem, timeline } from "./panels/timeline";

/** The program page. A panel that the reader may not see is null, and was not read. */
export type ProgramOverview = {
  asOf: string;
  program: ProgramFacts;
  claim: ClaimPanel | null;
  parties: Party[];
  function: FunctionPanel;
  stay: { ledger: LedgerEntry[]; fixed: boolean; current: LedgerEntry | null } | null;
  workStatuses: WorkStatusLine[];
  outcome: OutcomePanel | null;
  timeline: TimelineItem[];
  diagnoses: Diagnosis[] | null;
  notes: NoteLine[] | null;
  account: AccountPanel | null;
  wage: WagePanel | null;
  sessions: SessionLine[] | null;
  requests: RequestLine[] | null;
  /** Authorizations whose weeks evidence releases. */
  gates: Gate[] | null;
  documents: DocumentLine[] | null;
  signatures: SignatureLine[] | null;
  tasks: ProgramTask[] | null;
  calls: CallLine[] | null;
  messages: MessageLine[] | null;
  /** For who takes the claim over: a paragraph, and a note to paste into any claims system. */
  handOver: { paragraph: string; note: string } | null;
};

/** One worker's whole program, for every party, each by the visibility table. */
export const programOverview = query({
  name: "programOverview",
  permission: "program:read",
  input: z.object({ programId: z.uuid({ error: "Choose the program." }) }),
  views: (overview: ProgramOverview) => overview.program.id,
  async run(context, { programId }): Promise<ProgramOverview> {
    const evidence = await loadEvidence(context, programId);
    const { program } = evidence;
    const ledger = await stayForReader(context, program);
    const plan = may(context.actor.role, "request:read") ? await loadPlanFacts(context, programId) : null;
    const folded = functionPanel(evidence, ledger, plan);
    const panel = plan
      ? folded.panel
      : await withStandingReturn(context, programId, folded.panel, ledger.at(-1)?.endOn ?? null);
    const open = await openPanels(context, program);
    const closed = await guardedPanels(context, program);
    return {
      asOf: context.now.toISOString(),
      program,
      ...open,
      ...closed,
      function: panel,
      stay: ledger.length > 0 ? { ledger, fixed: isFrozen(ledger), current: ledger.at(-1) ?? null } : null,
      timeline: timeline({
        program,
        weeks: folded.course.weeks,
        ledger: context.actor.role === "employer" ? [] : ledger,
        requests: closed.requests ?? [],
        calls: closed.calls ?? [],
        signatures: closed.signatures ?? [],
        workStatuses: open.workStatuses,
        outcome: open.outcome,
      }),
      handOver: await handOverFor(context, plan && { ...folded, evidence, plan }),
    };
  },
});

type Open = Pick<ProgramOverview, "claim" | "parties" | "workStatuses" | "outcome">;

async function openPanels(context: Context, { id }: ProgramFacts): Promise<Open> {
  return {
    claim: await loadClaim(context, id),
    parties: await loadParties(context, id),
    workStatuses: await loadWorkStatuses(context, id),
    outcome: await loadOutcome(context, id),
  };
}

type Guarded = Pick<
  ProgramOverview,
  | "diagnoses"
  | "notes"
  | "account"
  | "wage"
  | "sessions"
  | "requests"
  | "gates"
  | "documents"
  | "signatures"
  | "tasks"
  | "calls"
  | "messages"
>;

async function guardedPanels(context: Context, program: ProgramFacts): Promise<Guarded> {
  const { role } = context.actor;
  const { id } = program;
  const money = may(role, "request:read");
  const files = may(role, "document:read");
  const calls = may(role, "call:log") || role === "reviewer";
  return {
    diagnoses: sees(role, "diagnosis") ? await loadDiagnoses(context, program.claimId) : null,
    notes: sees(role, "diagnosis") ? await loadNotes(context, id) : null,
    account: await loadAccount(context, id),
    wage: await loadWage(context, program),
    sessions: role === "employer" ? null : await loadSessions(context, id, money),
    requests: money ? await loadRequests(context, id) : null,
    gates: money ? await loadGates(context, id) : null,
    documents: files ? await documentsOf(context, id) : null,
    signatures: files ? await loadSignatures(context, id) : null,
    tasks: calls ? await loadTasks(context, id) : null,
    calls: calls ? await loadCalls(context, id) : null,
    messages: may(role, "message:write") ? await loadMessages(context, id) : null,
  };
}

/** For the payer's people and the case manager; the clinic hands nothing over. */
async function handOverFor(
  context: Context,
  standing: Standing | null,
): Promise<ProgramOverview["handOver"]> {
  if (context.actor.role === "clinic" || standing === null) return null;
  const paperwork = await loadPaperwork(context, standing.evidence.program);
  const facts = await handOverFacts(context, standing, paperwork);
  return { paragraph: handOver(facts), note: claimNote(facts) };
}
