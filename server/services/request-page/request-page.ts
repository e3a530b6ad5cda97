import { z } from "zod";
import { may } from "@/server/domain/access/permissions";
import { type Role, roleLabels } from "@/server/domain/access/roles";
import { sees } from "@/server/domain/access/visibility";
import { checklist } from "@/server/domain/authorization/checklist";
import { type ReasonCode, reasonLabel } from "@/server/domain/authorization/reason-codes";
import { HOLDER_LABELS, STATUS_LABELS, TYPE_LABELS } from "@/server/domain/authorization/request";
import { shorterSessions } from "@/server/domain/authorization/session-length";
import { formatInstant } from "@/server/domain/instant";
import { personRole } from "../actor";
import { placeInQueue } from "../authorization/next-request";
import type { Context } from "../caller";
import { loadCalendars } from "../jurisdictions/load-calendars";
import { query } from "../query";
import { conversationViews } from "./conversation-view";
import { costView } from "./cost-view";
import { deadlineView } from "./deadline-view";
import { evidenceView } from "./evidence-view";
import { expeditedView } from "./expedited-view";
import { historyView } from "./history-view";
import { offeredActions } from "./offered-actions";
import { outcomeView } from "./outcome-view";
import { loadPageFacts, type PageFacts } from "./page-facts";
import { timingView } from "./timing-view";
import { askedWeeksView, gateView, versionsView } from "./versions-view";
import { whatIfView } from "./what-if-view";

export type RequestPage = Awaited<ReturnType<typeof answer>>;

/** Everything of one request on one page, in the shape of the reader's role (product.md, "Request"). */
export const requestPage = query({
  name: "requestPage",
  permission: "request:read",
  input: z.object({
    requestId: z.uuid("Open the request from the queue."),
    /** Of a decided request: the evidence of today instead of the decision's. */
    today: z.boolean().default(false),
  }),
  views: (page: RequestPage) => page.request.programId,
  run: answer,
});

async function answer(context: Context, { requestId, today }: { requestId: string; today: boolean }) {
  const facts = await loadPageFacts(context, requestId, { today });
  const role = personRole(context.actor);
  const inQueue = may(role, "queue:read");
  const calendars = await loadCalendars(context);
  return {
    request: askView(facts),
    program: programView(facts, role),
    deadline: deadlineView(facts.request, calendars, context.now),
    timing: timingView(facts, calendars),
    evidence: evidenceView(facts.standing),
    cost: costView(facts, role),
    outcome: outcomeView(facts),
    whatIf: inQueue ? await whatIfView(context, facts) : null,
    checklist: checklistView(facts),
    /** Whether evidence, cost and outcome are as they stood at the decision. */
    frozen: facts.frozen,
    extension: facts.frozen ? (facts.determination?.shown?.extension ?? null) : facts.facts.extension,
    actions: offeredActions(facts, role, context.actor.personId),
    history: historyView(facts.request),
    versions: versionsView(facts),
    weeks: askedWeeksView(facts),
    gate: gateView(facts, role),
    question: questionView(facts),
    conversations: conversationViews(facts, role, context.now),
    determination: determinationView(facts),
    orderSignedOn: facts.paperwork.orderSignedOn,
    planSignedOn: facts.paperwork.planSignedOn,
    documents: may(role, "document:read") ? facts.paperwork.documents : [],
    others: facts.paperwork.requests.filter(({ id }) => id !== requestId),
    place: inQueue ? await placeInQueue(context, requestId) : null,
  };
}

function checklistView({ frozen, determination, facts }: PageFacts) {
  return (frozen && determination?.shown?.checklist) || checklist(facts);
}

function askView({ request, standing }: PageFacts) {
  const { state, asked, program } = request;
  return {
    id: request.id,
    number: request.number,
    programId: request.programId,
    type: request.type,
    typeLabel: TYPE_LABELS[request.type],
    status: state.status,
    statusLabel: STATUS_LABELS[state.status],
    holder: state.holder,
    holderLabel: HOLDER_LABELS[state.holder],
    holderSince: state.holderSince?.toISOString() ?? null,
    /** Send it back with a decision: what has changed since is then refused. */
    seenSeq: state.lastSeq,
    sessions: asked.sessions,
    minutes: asked.minutes,
    minutesPerSession: request.minutesPerSession,
    priceCents: asked.cents,
    feeLines: request.feeLines,
    startOn: request.startOn,
    endOn: request.endOn,
    reason: request.reason,
    overrideReason: request.overrideReason,
    substantialChange: request.substantialChange,
    expedited: expeditedView(request),
    completeness: request.completeness,
    kind: program.kind,
    accredited: standing.evidence.program.clinicAccredited,
  };
}

function programView({ standing, claim }: PageFacts, role: Role) {
  const { program } = standing.evidence;
  return {
    number: program.number,
    claimNumber: program.claimNumber,
    workerName: program.workerName,
    jobTitle: program.jobTitle,
    employerName: program.employerName,
    clinicId: program.clinicId,
    clinicName: program.clinicName,
    state: program.state,
    injuredOn: claim.injuredOn,
    bodyRegion: claim.bodyRegion,
    diagnoses: sees(role, "diagnosis") ? claim.diagnoses : [],
    dischargedOn: program.dischargedOn,
  };
}

function questionView({ request: { state, deadline, zone } }: PageFacts) {
  const { openQuestion } = state;
  if (!openQuestion) return null;
  const dueText = deadline?.answerDueAt ? formatInstant(deadline.answerDueAt, zone) : null;
  return {
    text: openQuestion.text,
    askedOf: openQuestion.askedOf,
    at: formatInstant(openQuestion.at, zone),
    dueText,
  };
}

function determinationView({ determination, request }: PageFacts) {
  if (!determination) return null;
  const { reasonCode, decidedByRole, decidedAt, lines, shown: _, ...rest } = determination;
  return {
    ...rest,
    /** The minutes of a session, asked and approved, where these are fewer. */
    shorter: shorterSessions(lines),
    lines: lines.map(({ week, asked, approved, reasonCode: own }) => ({
      week,
      asked: asked.length,
      approved: approved.length,
      reasonLabel: own && reasonLabel(own),
    })),
    outcomeLabel: STATUS_LABELS[determination.outcome],
    reasonLabel: reasonCode && reasonLabel(reasonCode as ReasonCode),
    decidedByRole: roleLabels[decidedByRole as Role],
    decidedAtText: formatInstant(decidedAt, request.zone),
    askedSessions: request.asked.sessions,
    askedCents: request.asked.cents,
  };
}
