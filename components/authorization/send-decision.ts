"use client";

import { CallProblem, call } from "@/app/_trpc/call";
import type { DecisionAction } from "./decision-specs";
import type { DecidableRequest, DecisionValues } from "./decision-values";

type Sending = {
  request: DecidableRequest;
  values: DecisionValues;
  /** The fields every command on a request takes. */
  base: { requestId: string; idempotencyKey: string };
};

/** What is said once it is recorded; `next` is where the server leads on, undefined where it does not say. */
export type Receipt = { sentence: string; next?: string | null };

const missing = (field: string, sentence: string) =>
  new CallProblem(sentence, { reason: "BAD_INPUT", field });

function given<T>(value: T | null, field: string, sentence: string): T {
  if (value === null) throw missing(field, sentence);
  return value;
}

type Outcome = "approve" | "approve_in_part" | "deny";

async function determine(outcome: Outcome, { request, values, base }: Sending): Promise<Receipt> {
  const whole = outcome === "approve";
  const sessions = whole
    ? request.sessions
    : given(values.sessions, "sessions", "Write how many sessions are approved.");
  const reasonCode = whole
    ? null
    : given(values.reasonCode, "reasonCode", "Choose the reason from the list.");
  const decision = { ...base, sessions, reasonCode, text: values.text, seenSeq: request.seenSeq };
  const decided =
    request.reviews || outcome === "deny"
      ? await call("request.review", { ...decision, outcome })
      : await call("request.determine", { ...decision, outcome });
  const number = decided.approvalNumber ? ` Approval ${decided.approvalNumber}.` : "";
  return { sentence: `${decided.sentence}${number}`, next: decided.nextRequestId };
}

async function said(sentence: string, sent: Promise<unknown>): Promise<Receipt> {
  await sent;
  return { sentence };
}

const senders: Record<DecisionAction, (sending: Sending) => Promise<Receipt>> = {
  approve: (sending) => determine("approve", sending),
  approve_in_part: (sending) => determine("approve_in_part", sending),
  deny: (sending) => determine("deny", sending),
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
