"use client";
import type { ReactNode } from "react";
import type { InputOf, OutputOf, Procedure } from "@/app/_trpc/call";
import { Button } from "@/components/ui/button";
import { SendProblem } from "./send-problem";
import { useAsked } from "./use-asked";

type AskedPreviewProps<N extends Procedure> = {
  procedure: N;
  /** What is typed, once it passes the form's own check. */
  input: InputOf<N> | null;
  /** Beside the button: what this does not do yet. */
  note?: string;
  children: (answer: OutputOf<N>) => ReactNode;
};

/** What a form would change, asked for with a button before anything is set. */
export function AskedPreview<N extends Procedure>(props: AskedPreviewProps<N>) {
  const { procedure, input, note, children } = props;
  const { ask, pending, answer, problem } = useAsked(procedure, input);
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <Button pending={pending} disabled={input === null} onClick={() => void ask()}>
          See what would change
        </Button>
        {note && <span className="text-ink-2">{note}</span>}
      </div>
      <output>{answer !== null && children(answer)}</output>
      <SendProblem problem={problem} />
    </div>
  );
}
