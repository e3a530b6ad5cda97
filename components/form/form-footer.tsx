"use client";
import { Button } from "@/components/ui/button";
import { Notice, ProblemNotice } from "@/components/ui/notice";
import { SavedLine } from "./saved-line";
import type { FooterState, Trouble } from "./use-command-form";

type FormFooterProps = FooterState & {
  /** The verb: "Submit the weekly report". */
  submitLabel: string;
  zone: string;
};

/** What is to be mended, the form's one main button, and whether what was typed is safe. */
export function FormFooter(props: FormFooterProps) {
  const { submitLabel, pending, trouble, status, zone, onStartOver } = props;
  return (
    <div className="grid gap-3">
      <FormTrouble trouble={trouble} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" size="lg" pending={pending}>
          {submitLabel}
        </Button>
        <SavedLine status={status} zone={zone} />
        {onStartOver && (
          <Button variant="quiet" size="sm" onClick={onStartOver}>
            Start over
          </Button>
        )}
      </div>
    </div>
  );
}

const most = 6;

function FormTrouble({ trouble: { problems, fault } }: { trouble: Trouble }) {
  if (fault && !fault.reason)
    return (
      <ProblemNotice happened={fault.message} next="Press the button again." reference={fault.reference} />
    );
  if (fault)
    return (
      <Notice tone="error" title={fault.message}>
        Nothing was sent and nothing was lost.
      </Notice>
    );
  if (problems.length === 0) return null;
  return (
    <Notice
      tone="error"
      title={problems.length === 1 ? "One thing to mend" : `${problems.length} things to mend`}
    >
      <ul className="list-disc pl-5">
        {problems.slice(0, most).map(({ path, sentence }) => (
          <li key={path}>{sentence}</li>
        ))}
        {problems.length > most && <li>and {problems.length - most} more, each beside its field</li>}
      </ul>
    </Notice>
  );
}
