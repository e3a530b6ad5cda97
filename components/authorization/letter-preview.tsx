"use client";

import { useEffect, useState } from "react";
import { CallProblem, call, type OutputOf } from "@/app/_trpc/call";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { formatMoney } from "@/server/domain/money";
import type { DecisionAction } from "./decision-specs";
import type { DecidableRequest, DecisionValues } from "./decision-values";

type Preview = OutputOf<"request.previewDetermination">;
type Shown = { preview: Preview | null; problem: string | null; fresh: boolean };

const outcomes = { approve: "approve", approve_in_part: "approve_in_part", deny: "deny" } as const;
const typingPauseMs = 300;

type LetterPreviewProps = { action: DecisionAction; request: DecidableRequest; values: DecisionValues };

/** The numbers and the letter exactly as confirming would make them; follows what is typed. */
export function LetterPreview(props: LetterPreviewProps) {
  const { preview, problem, fresh } = usePreview(props);
  return (
    <section aria-label="The letter" aria-busy={!fresh} className="grid content-start gap-2">
      {problem && <Notice tone="info" title={problem} />}
      {preview && !problem && <Numbers preview={preview} />}
      {preview ? (
        <pre className="max-h-[46dvh] overflow-auto rounded-md border border-line bg-paper p-3 font-sans text-xs whitespace-pre-wrap">
          {preview.letter}
        </pre>
      ) : (
        !problem && <LetterSkeleton />
      )}
    </section>
  );
}

function Numbers({ preview: { asked, approved, sentence } }: { preview: Preview }) {
  return (
    <p className="text-md">
      <b>
        {approved.sessions} of {asked.sessions} sessions · {formatMoney(approved.cents)} of{" "}
        {formatMoney(asked.cents)}
      </b>
      <span className="block text-sm text-ink-2">{sentence}</span>
    </p>
  );
}

function LetterSkeleton() {
  return (
    <div className="grid gap-2 rounded-md border border-line p-3">
      {[40, 60, 0, 95, 90, 80, 0, 70, 85].map((width, index) => (
        <span key={index} style={{ width: `${width}%` }} className="block h-3">
          {width > 0 && <Skeleton className="h-3" />}
        </span>
      ))}
    </div>
  );
}

function usePreview({ action, request, values }: LetterPreviewProps): Shown {
  const [shown, setShown] = useState<Shown>({ preview: null, problem: null, fresh: false });
  const { sessions, reasonCode, text } = values;
  const outcome = action in outcomes ? outcomes[action as keyof typeof outcomes] : null;
  const { id: requestId, seenSeq } = request;
  const first = shown.preview === null && shown.problem === null;
  useEffect(() => {
    if (!outcome) return;
    let live = true;
    const ask = async () => {
      const input = { requestId, outcome, sessions: sessions ?? undefined, reasonCode, text, seenSeq };
      try {
        const preview = await call("request.previewDetermination", input);
        if (live) setShown({ preview, problem: null, fresh: true });
      } catch (error) {
        const problem = error instanceof CallProblem ? error.message : "The letter cannot be shown now.";
        if (live) setShown(({ preview }) => ({ preview, problem, fresh: true }));
      }
    };
    const timer = setTimeout(() => void ask(), first ? 0 : typingPauseMs);
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [requestId, outcome, sessions, reasonCode, text, seenSeq, first]);
  return shown;
}
