"use client";

import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { type CallProblem, problemOf } from "@/app/_trpc/call";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice, ProblemNotice } from "@/components/ui/notice";
import type { Approvable } from "@/server/domain/authorization/scenario-part";
import { DecisionFields } from "./decision-fields";
import { DECISIONS, type DecisionAction } from "./decision-specs";
import { type DecidableRequest, isShorter, needsReason, sessionsOf, startValues } from "./decision-values";
import { FocusFirst } from "./focus-first";
import { LetterPreview } from "./letter-preview";
import { type Receipt, sendDecision } from "./send-decision";

type DecisionDialogProps = {
  action: DecisionAction;
  request: DecidableRequest;
  /** What the reader tried on the what-if, and why it may not be approved. */
  tried: Approvable;
  /** Still allowed; another party may act while the form is open. */
  possible: boolean;
  onClose: () => void;
  onDone: (receipt: Receipt) => void;
  /** Somebody else was first: the page behind must be read again. */
  onConflict: () => void;
};

/** One decision: its words and numbers, the letter before it goes out, and the button that confirms. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { action, request, tried, possible, onClose, ...on } = props;
  const spec = DECISIONS[action];
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [key] = useState(() => crypto.randomUUID());
  const [values, setValues] = useState(() => startValues(action, request, tried.part));
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const label = spec.label(sessionsOf(action, request, values), isShorter(action, request, values));
  const reason = needsReason(action, request, values);

  async function confirm(event: FormEvent) {
    event.preventDefault();
    if (pending) return;
    setPending(true);
    setProblem(null);
    try {
      on.onDone(await sendDecision(action, request, values, key));
    } catch (error) {
      refuse(problemOf(error));
    }
  }

  function refuse(told: CallProblem) {
    setPending(false);
    setProblem(told);
    if (told.reason === "CONFLICT") on.onConflict();
  }

  // The field to mend takes the focus.
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [problem]);

  if (!possible && !pending) return <TooLate said={problem?.message ?? null} onClose={onClose} />;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={label}
      description={spec.does}
      wide={spec.letter}
      actions={
        <>
          <Button
            type="submit"
            form={formId}
            variant={action === "deny" || action === "uphold" ? "danger" : "primary"}
            pending={pending}
          >
            {label}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            Go back
          </Button>
        </>
      }
    >
      <form
        ref={form}
        id={formId}
        method="post"
        noValidate
        onSubmit={(event) => void confirm(event)}
        className={spec.letter ? "grid gap-4 md:grid-cols-[18rem_1fr]" : "grid gap-4"}
      >
        <div className="grid content-start gap-3">
          <FocusFirst formId={formId} confirm={!spec.textRequired && !spec.fields.includes("reasonCode")} />
          {action === "approve_in_part" && tried.refusal && <Notice tone="info" title={tried.refusal} />}
          {problem && <Refusal problem={problem} fields={spec.fields} />}
          <DecisionFields
            spec={spec}
            reason={reason}
            request={request}
            values={values}
            onChange={(change) => setValues({ ...values, ...change })}
            problem={problem}
          />
        </div>
        {spec.letter && <LetterPreview action={action} request={request} values={values} />}
      </form>
    </Dialog>
  );
}

/** Somebody else was first: what they did, and the way to read it. */
function TooLate({ said, onClose }: { said: string | null; onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Somebody else has acted on this request"
      actions={
        <Button variant="primary" onClick={onClose}>
          Read the request as it is now
        </Button>
      }
    >
      <Notice tone="warn" title={said ?? "What you were about to do is no longer possible."}>
        Nothing of yours was sent.
      </Notice>
    </Dialog>
  );
}

/** The fields that stand with one of the form's parts. */
const besideOf: Partial<Record<string, readonly string[]>> = {
  receipt: ["channel", "receivedOn", "receivedTime"],
  sessions: ["sessions", "minutes", "lines"],
};

/** A refusal that no field of the form can carry; a fault with its reference. What was typed stays. */
function Refusal({ problem, fields }: { problem: CallProblem; fields: readonly string[] }) {
  const { reason, field, message, reference } = problem;
  const beside = fields.flatMap((own) => besideOf[own] ?? own);
  if (field && beside.includes(field)) return null;
  if (!reason) return <ProblemNotice happened={message} next="Confirm it again." reference={reference} />;
  return <Notice tone={reason === "CONFLICT" ? "warn" : "error"} title={message} />;
}
