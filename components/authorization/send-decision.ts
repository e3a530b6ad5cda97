"use client";

import { CallProblem, call } from "@/app/_trpc/call";
import type { DecisionAction } from "./decision-specs";
import { type DecidableRequest, type DecisionValues, needsReason, sessionsOf } from "./decision-values";

type Sending = {
  request: DecidableRequest;
  values: DecisionValues;
  /** The fields every command on a request takes. */
  base: { requestId: string; idempotencyKey: string };
};

/** What is said once it is recorded; `next` is where the server leads on, undefined where it does not say. */
export type Receipt = {
  sentence: string;
  next?: string | null;
  /** The request is still the reader's to decide. */
  stays?: boolean;
};

const missing = (field: string, sentence: string) =>
  new CallProblem(sentence, { reason: "BAD_INPUT", field });

function given<T>(value: T | null, field: string, sentence: string): T {
  if (value === null) throw missing(field, sentence);
  return value;
}

/** The weeks with their own numbers, as the server takes them; an empty field is none. */
export function sentLines({ lines }: Pick<DecisionValues, "lines">) {
  return lines?.map(({ week, sessions, reasonCode }) => ({ week, sessions: sessions ?? 0, reasonCode }));
}

/** The most minutes of a session as the server takes them; nothing where each is as long as asked. */
export function sentMinutes(
  { minutes: asked }: Pick<DecidableRequest, "minutes">,
  { minutes }: Pick<DecisionValues, "minutes">,
): number | undefined {
  return minutes === null || minutes === asked ? undefined : minutes;
}

type Outcome = "approve" | "approve_in_part" | "deny";

type Answer = { sentence: string; approvalNumber: string | null; nextRequestId: string | null };

function receipt({ sentence, approvalNumber, nextRequestId }: Answer): Receipt {
  return {
    sentence: `${sentence}${approvalNumber ? ` Approval ${approvalNumber}.` : ""}`,
    next: nextRequestId,
  };
}

/** The numbers and the reason of a part; a refusal where one is missing. */
function partOf(action: "approve_in_part" | "overturn", { request, values }: Sending) {
  const typed = values.lines ?? given(values.sessions, "sessions", "Write how many sessions are approved.");
  const reasonCode = needsReason(action, request, values)
    ? given(values.reasonCode, "reasonCode", "Choose the reason from the list.")
    : null;
  given(values.minutes, "minutes", "Write the minutes of a session.");
  const sessions = typed && sessionsOf(action, request, values);
  return { sessions, minutes: sentMinutes(request, values), lines: sentLines(values), reasonCode };
}

async function determine(outcome: Outcome, sending: Sending): Promise<Receipt> {
  const { request, values, base } = sending;
  const { text, gated } = values;
  const said = { ...base, text, gated, seenSeq: request.seenSeq };
  const whole = { sessions: request.sessions, reasonCode: null };
  if (outcome === "deny") {
    const reasonCode = given(values.reasonCode, "reasonCode", "Choose the reason from the list.");
    return receipt(await call("request.review", { ...said, ...whole, gated: false, reasonCode, outcome }));
  }
  const decision = { ...said, ...(outcome === "approve" ? whole : partOf(outcome, sending)), outcome };
  return receipt(
    await (request.reviews ? call("request.review", decision) : call("request.determine", decision)),
  );
}

async function lookAgain(outcome: "overturn" | "uphold", sending: Sending): Promise<Receipt> {
  const { request, values, base } = sending;
  const said = { ...base, outcome, text: values.text, seenSeq: request.seenSeq };
  if (outcome === "overturn") {
    const part = partOf(outcome, sending);
    return receipt(await call("request.reconsider", { ...said, ...part, gated: values.gated }));
  }
  const reasonCode = given(values.reasonCode, "reasonCode", "Choose the reason from the list.");
  return receipt(await call("request.reconsider", { ...said, reasonCode }));
}

async function said(sentence: string, sent: Promise<unknown>): Promise<Receipt> {
  await sent;
  return { sentence };
}

const senders: Record<DecisionAction, (sending: Sending) => Promise<Receipt>> = {
  approve: (sending) => determine("approve", sending),
  approve_in_part: (sending) => determine("approve_in_part", sending),
  deny: (sending) => determine("deny", sending),
  overturn: (sending) => lookAgain("overturn", sending),
  uphold: (sending) => lookAgain("uphold", sending),
  approve_after_all: async ({ values: { text, gated }, base }) =>
    receipt(await call("request.approveAfterAll", { ...base, text, gated })),
  release: ({ request, values: { text }, base }) =>
    said(`The held week of ${request.number} is released.`, call("request.releaseWeek", { ...base, text })),
  ask_reconsideration: async ({ values: { text, endOn }, base }) => {
    const asked = await call("request.askReconsideration", { ...base, text, endOn: endOn || undefined });
    return { sentence: asked.sentence, next: asked.requestId };
  },
  ask_information: ({ request, values: { askedOf, text }, base }) =>
    said(`The ${askedOf} is asked about ${request.number}.`, call("request.ask", { ...base, askedOf, text })),
  refer: async ({ request, values: { text, ...values }, base }) => {
    const reasonCode = given(values.reasonCode, "reasonCode", "Choose the reason from the list.");
    return said(
      `${request.number} is with the clinical reviewer.`,
      call("request.refer", { ...base, reasonCode, text }),
    );
  },
  send_to_manager: ({ request, values: { text }, base }) =>
    said(`${request.number} is with the claims manager.`, call("request.sendToManager", { ...base, text })),
  close_question: ({ request, base }) =>
    said(`${request.number} goes on without the answer.`, call("request.closeQuestion", base)),
  defer: ({ request, values: { text }, base }) =>
    said(`The dispute is recorded on ${request.number}.`, call("request.defer", { ...base, text })),
  return: ({ request, values: { text }, base }) =>
    said(`${request.number} is returned to the clinic.`, call("request.return", { ...base, text })),
  record_receipt: async ({ values, base }) => {
    const { channel, receivedOn, receivedTime, text } = values;
    if (channel === "portal") throw missing("channel", "Choose how the request came.");
    const came = { channel, receivedOn, receivedTime, text };
    const { sentence } = await call("request.recordReceipt", { ...base, ...came });
    return { sentence: `The earlier receipt is recorded. ${sentence}`, stays: true };
  },
  propose_discharge: ({ request: { programId }, values, base: { idempotencyKey } }) =>
    said(
      "Discharge is proposed to the clinic and the physician.",
      call("request.proposeDischarge", { programId, text: values.text, idempotencyKey }),
    ),
  withdraw: ({ request, values: { text }, base }) =>
    said(`${request.number} is withdrawn.`, call("request.withdraw", { ...base, text })),
};

/** Sends a decision; a repeat under the same key has one effect. Throws CallProblem with the server's sentence. */
export function sendDecision(
  action: DecisionAction,
  request: DecidableRequest,
  values: DecisionValues,
  idempotencyKey: string,
): Promise<Receipt> {
  return senders[action]({ request, values, base: { requestId: request.id, idempotencyKey } });
}
