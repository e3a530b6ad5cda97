import { type HandOverFacts } from "../../../domain/authorization/hand-over";
import { STATUS_LABELS } from "../../../domain/authorization/request";
import { type CallParty, PARTY_LABELS } from "../../../domain/coordination/schema";
import { formatDue } from "../../../domain/jurisdictions/format-due";
import { calendarOf } from "../../../domain/jurisdictions/state-calendar";
import { zoneOf } from "../../../domain/jurisdictions/zones";
import { dayIn, formatDay, type PlainDate } from "../../../domain/plain-date";
import type { Evidence } from "../../progress/evidence";
import { currentStay, type LedgerEntry } from "../../stay/ledger";
import type { CallLine } from "./communication";
import type { Folded } from "./function-panel";
import type { AccountPanel, RequestLine } from "./money";
import type { ClaimPanel } from "./parties";
import type { SignatureLine } from "./records";

export type HandOverSources = {
  evidence: Evidence;
  folded: Folded;
  ledger: LedgerEntry[];
  claim: ClaimPanel | null;
  account: AccountPanel | null;
  requests: RequestLine[];
  calls: CallLine[];
  signatures: SignatureLine[];
  now: Date;
};

/** The facts of the hand-over paragraph and the claim note, from what the page already holds. */
export function handOverFacts(sources: HandOverSources): HandOverFacts {
  const { evidence, folded, ledger, claim, signatures } = sources;
  const { program, today } = evidence;
  return {
    claimNumber: program.claimNumber,
    workerName: program.workerName,
    jobTitle: program.jobTitle ?? "job not named yet",
    employerName: program.employerName,
    clinicName: program.clinicName,
    today,
    injuredOn: claim?.injuredOn ?? null,
    bodyPart: claim?.bodyRegion.toLowerCase() ?? null,
    stay: currentStay(ledger),
    match: folded.match,
    course: folded.course,
    care: careOf(sources.account),
    request: requestOf(sources),
    extensionText: null,
    orderSignedOn: signedOn(signatures, "order", program.clinicZone),
    planSignedOn: signedOn(signatures, "plan", program.clinicZone),
    lastContactText: lastContact(sources.calls[0], program.clinicZone),
  };
}

function careOf(account: AccountPanel | null): HandOverFacts["care"] {
  if (!account) return null;
  const { projectedCents, projectedLowCents, projectedHighCents } = account;
  const range =
    projectedCents === null || projectedLowCents === null || projectedHighCents === null
      ? null
      : { cents: projectedCents, lowCents: projectedLowCents, highCents: projectedHighCents };
  return {
    authorized: {
      sessions: account.authorizedSessions,
      minutes: account.authorizedMinutes,
      cents: account.authorizedCents,
    },
    used: { sessions: account.usedSessions, minutes: account.usedMinutes, cents: account.usedCents },
    projected: range,
  };
}

function requestOf({ requests, evidence: { program }, now }: HandOverSources): HandOverFacts["request"] {
  const [last] = requests;
  if (!last) return null;
  const zone = zoneOf(program.state);
  const { number, type, status, sessions, holder, dueAt } = last;
  return {
    number,
    type,
    status,
    sessions,
    cents: last.priceCents,
    holder,
    heldSinceOn: dayIn(new Date(last.holderSince), zone),
    dueText: dueAt && formatDue(dueAt, zone, now, calendarOf(program.state)).due,
    decisionText: decisionOf(last, zone),
  };
}

function decisionOf({ status, sessions, approved, decidedAt }: RequestLine, zone: string): string | null {
  if (!decidedAt) return null;
  const on = formatDay(dayIn(new Date(decidedAt), zone));
  if (!approved) return `${STATUS_LABELS[status]} on ${on}`;
  return `${STATUS_LABELS[status]} on ${on}: ${approved.sessions} of ${sessions} sessions, approval ${approved.number}`;
}

function signedOn(signatures: readonly SignatureLine[], kind: string, zone: string): PlainDate | null {
  const signed = signatures.find((one) => one.kind === kind && one.decision === "signed");
  return signed ? dayIn(new Date(signed.signedAt), zone) : null;
}

function lastContact(call: CallLine | undefined, zone: string): string | null {
  if (!call) return null;
  const party = PARTY_LABELS[call.party as CallParty] ?? call.party;
  return `${party} called ${formatDay(dayIn(new Date(call.calledAt), zone))} by ${call.by}: ${call.outcome}`;
}
