import { counted } from "@/server/domain/counted";
import type { DecidedLine } from "../domain/authorization/decided-lines";
import type { CareAmount } from "../domain/authorization/determine";
import { type ReasonCode, reasonLabel } from "../domain/authorization/reason-codes";
import type { RequestType } from "../domain/authorization/request";
import { TYPE_LABELS } from "../domain/authorization/request";
import { shorterSessions, shorterText } from "../domain/authorization/session-length";
import type { Outcome } from "../domain/authorization/status";
import { codeLabel, type FeeLine } from "../domain/fees/fee-line";
import { formatInstant } from "../domain/instant";
import { formatMoney } from "../domain/money";
import { dayIn, formatDayYear, type PlainDate } from "../domain/plain-date";
import { type Addressee, FIGURES_TITLE, type Letter, type LetterFigure, type LetterTable } from "./letter";
import { gateSentences, weekTable } from "./week-table";

export type DeterminationFacts = {
  from: Addressee;
  to: Addressee;
  claimNumber: string;
  requestNumber: string;
  /** Null where nothing is approved, or not yet. */
  approvalNumber: string | null;
  workerName: string;
  employerName: string;
  programName: string;
  type: RequestType;
  asked: CareAmount;
  approved: CareAmount;
  outcome: Outcome;
  startOn: PlainDate;
  endOn: PlainDate;
  feeLines: readonly FeeLine[];
  askedFeeLines: readonly FeeLine[];
  lines: readonly DecidedLine[];
  /** Each week is released by the evidence of the week before. */
  gated: boolean;
  /** The number of the request whose decision this one looks at again. */
  contested: string | null;
  reasonCode: ReasonCode | null;
  text: string;
  /** Disputes that the approval does not settle. */
  disputes: readonly string[];
  decidedAt: Date;
  zone: string;
  decidedBy: { name: string; role: string };
  deadlineSentence: string | null;
  /** Whether a peer-to-peer conversation was offered before an adverse decision; null for the others. */
  conversation: string | null;
  copies: readonly string[];
  figures: readonly LetterFigure[];
};

const hours = (minutes: number) => `${Number((minutes / 60).toFixed(2))} hours`;
const sessions = (count: number) => counted(count, "session");

const TITLES: Partial<Record<Outcome, string>> = {
  approved: "Authorization approved",
  approved_in_part: "Authorization approved in part",
  adverse: "Request not approved",
  upheld: "Decision upheld on reconsideration",
  overturned: "Decision overturned on reconsideration",
};

const isAdverse = ({ outcome }: Pick<DeterminationFacts, "outcome">) =>
  outcome === "adverse" || outcome === "upheld";

/** ", each of up to 180 of 240 minutes" where sessions are approved shorter than asked. */
function eachOf({ lines }: Pick<DeterminationFacts, "lines">): string {
  const shorter = shorterSessions(lines);
  return shorter ? `, ${shorterText(shorter)}` : "";
}

function opening(facts: DeterminationFacts): string {
  const { type, asked, workerName, programName, outcome, approved, contested } = facts;
  const care = `${sessions(asked.sessions)} of ${programName} for ${workerName}`;
  const what = `the ${TYPE_LABELS[type].toLowerCase()} request for ${care}`;
  const each = eachOf(facts);
  const again = `We have looked again at our decision on ${contested ?? "this request"}, about ${care}`;
  if (outcome === "upheld") return `${again}. The decision stands: they are not approved.`;
  if (outcome === "overturned")
    return approved.sessions < asked.sessions
      ? `${again}. We now approve ${approved.sessions} of them${each}.`
      : `${again}. We now approve them${each}.`;
  if (outcome === "adverse") return `We have decided not to approve ${what}.`;
  if (outcome === "approved_in_part")
    return `We have approved ${approved.sessions} of the ${sessions(asked.sessions)} asked for in ${what}${each}.`;
  return `We have approved ${what}.`;
}

function careTable(facts: DeterminationFacts): LetterTable {
  const { asked, approved, startOn, endOn, approvalNumber } = facts;
  const period = { label: "Period", value: `${formatDayYear(startOn)} to ${formatDayYear(endOn)}` };
  const number = {
    label: "Approval number",
    value: approvalNumber ?? "given when the decision is confirmed",
  };
  const care = ({ sessions: count, minutes, cents }: CareAmount) =>
    `${sessions(count)}, ${hours(minutes)}, ${formatMoney(cents, { cents: true })}`;
  const rows = [{ label: "Asked for", value: care(asked) }];
  if (isAdverse(facts))
    return { caption: "What was decided", rows: [...rows, { label: "Approved", value: "nothing" }] };
  const shorter = shorterSessions(facts.lines);
  const each = shorter
    ? [{ label: "Each session", value: `up to ${shorter.approved} of the ${shorter.asked} minutes asked` }]
    : [];
  return {
    caption: "What was decided",
    rows: [number, ...rows, { label: "Approved", value: care(approved) }, ...each, period],
  };
}

/** A fee line with both its numbers where less of it is approved than was asked. */
function feeTable(facts: DeterminationFacts): LetterTable[] {
  const { feeLines, askedFeeLines } = facts;
  if (isAdverse(facts) || feeLines.length === 0) return [];
  const rows = feeLines.map((line) => {
    const asked = askedFeeLines.find(({ rate }) => rate.id === line.rate.id);
    const less = asked && asked.amountCents !== line.amountCents ? asked : null;
    const of = less ? ` of ${formatMoney(less.amountCents, { cents: true })}` : "";
    const units = less ? `${line.units} of ${less.units}` : `${line.units}`;
    return {
      label: `${codeLabel(line)}, ${units} units`,
      value: `${formatMoney(line.amountCents, { cents: true })}${of}`,
    };
  });
  return [{ caption: "Units and fees", rows }];
}

function reasons({ outcome, reasonCode, text }: DeterminationFacts): string[] {
  const given = reasonCode ? [`The reason: ${reasonLabel(reasonCode)}.`] : [];
  const said = text ? [text] : [];
  return outcome === "approved" ? said : [...given, ...said];
}

/** What a longer session than approved is, and how it is asked for. */
function shorterSentence({ lines }: DeterminationFacts): string[] {
  const shorter = shorterSessions(lines);
  if (!shorter) return [];
  return [
    `A session longer than ${shorter.approved} minutes is not covered by this approval. Where longer sessions are needed, ask for a change before they are held.`,
  ];
}

function standing(facts: DeterminationFacts): string[] {
  const { outcome, disputes, conversation } = facts;
  if (outcome === "upheld")
    return ["This was the second look at the request, by somebody who had not decided it before."];
  if (outcome === "adverse")
    return [
      ...(conversation ? [conversation] : []),
      "You may ask for reconsideration with what has changed or was not seen; a clinical reviewer then looks at it again.",
    ];
  const unresolved = disputes.length > 0 ? disputes.join("; ") : "none is recorded";
  return [
    "This approval is of medical necessity. Once given it is not withdrawn for care within its sessions and period.",
    ...shorterSentence(facts),
    ...gateSentences(facts),
    `Unresolved disputes about the claim: ${unresolved}.`,
  ];
}

/** The letter that tells the clinic what was decided, for preview before and PDF after; pure, from the decision's facts. */
export function determinationLetter(facts: DeterminationFacts): Letter {
  const { decidedAt, zone, decidedBy, deadlineSentence } = facts;
  const when = `Decided ${formatInstant(decidedAt, zone)}.`;
  return {
    from: facts.from,
    to: facts.to,
    date: dayIn(decidedAt, zone),
    claimNumber: facts.claimNumber,
    title: TITLES[facts.outcome] ?? "Decision",
    about: [
      { label: "Claim", value: facts.claimNumber },
      { label: "Worker", value: facts.workerName },
      { label: "Employer", value: facts.employerName },
      { label: "Request", value: facts.requestNumber },
    ],
    paragraphs: [opening(facts), ...reasons(facts)],
    tables: [careTable(facts), ...weekTable(facts), ...feeTable(facts)],
    closing: [...standing(facts), deadlineSentence ? `${when} ${deadlineSentence}` : when],
    signature: [decidedBy.name, decidedBy.role, facts.from.name],
    copies: facts.copies,
    figures: facts.figures,
  };
}

/** The whole letter as plain text, for the preview and for the frozen packet. */
export function letterText(letter: Letter): string {
  const block = ({ name, lines }: Addressee) => [name, ...lines].join("\n");
  const rows = (table: LetterTable) => [
    table.caption,
    ...table.rows.map(({ label, value }) => `  ${label}: ${value}`),
  ];
  const parts = [
    block(letter.from),
    formatDayYear(letter.date),
    block(letter.to),
    letter.about.map(({ label, value }) => `${label}: ${value}`).join("\n"),
    letter.title,
    ...letter.paragraphs,
    ...letter.tables.map((table) => rows(table).join("\n")),
    ...letter.closing,
    letter.signature.join("\n"),
    letter.copies.length > 0 ? `Copies: ${letter.copies.join(", ")}` : "",
    letter.figures.length > 0 ? FIGURES_TITLE : "",
    ...letter.figures.map(({ label, lines }) => [label, ...lines].join("\n")),
  ];
  return parts.filter(Boolean).join("\n\n");
}
