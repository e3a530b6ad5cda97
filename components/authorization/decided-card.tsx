import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Outcome } from "@/server/domain/authorization/status";

export type DecidedView = {
  outcome: Outcome;
  /** "Approved 8 of 15 sessions, $2,048 of $3,840, Mon 30 Nov – Fri 18 Dec." */
  sentence: string;
  /** "J. Marsh, adjustor · Mon 23 Nov, 2:03 PM CT" */
  by: string;
  approvalNumber: string | null;
  text: string | null;
  letterHref: string | null;
};

const good: readonly Outcome[] = ["approved", "overturned"];

/** The decision that stands: its numbers, who made it and when, and its letter. */
export function DecidedCard({ decided }: { decided: DecidedView }) {
  const { outcome, sentence, by, approvalNumber, text, letterHref } = decided;
  return (
    <Notice
      tone={good.includes(outcome) ? "good" : "info"}
      title={sentence}
      className="mx-4 mt-2.5"
      action={
        letterHref && (
          <a href={letterHref} className={buttonClass()} target="_blank" rel="noreferrer">
            Letter (PDF)
          </a>
        )
      }
    >
      {approvalNumber && (
        <>
          Approval number <b>{approvalNumber}</b> ·{" "}
        </>
      )}
      {by}
      {text && <span className="block whitespace-pre-line">{text}</span>}
    </Notice>
  );
}
