"use client";

import type { InputOf, OutputOf } from "@/app/_trpc/call";
import { usePreview } from "@/components/form/use-preview";
import { Notice } from "@/components/ui/notice";
import { scrolledByKeys } from "@/components/ui/scrolled-by-keys";
import { Skeleton } from "@/components/ui/skeleton";
import { formatMoney } from "@/server/domain/money";
import type { DecisionAction } from "./decision-specs";
import { type DecidableRequest, type DecisionValues, needsReason, sessionsOf } from "./decision-values";
import { sentLines, sentMinutes } from "./send-decision";

type Preview = OutputOf<"request.previewDetermination">;
type Asked = InputOf<"request.previewDetermination">;

const outcomes = {
  approve: "approve",
  approve_in_part: "approve_in_part",
  deny: "deny",
  overturn: "overturn",
  uphold: "uphold",
} as const;

type LetterPreviewProps = { action: DecisionAction; request: DecidableRequest; values: DecisionValues };

/** The numbers and the letter exactly as confirming would make them; follows what is typed. */
export function LetterPreview(props: LetterPreviewProps) {
  const {
    answer: preview,
    refusal: problem,
    fresh,
  } = usePreview("request.previewDetermination", askedOf(props));
  if (!preview && !isComplete(props))
    return <p className="text-ink-2">The letter appears here once the sessions and the reason are chosen.</p>;
  return (
    <section aria-label="The letter" aria-busy={!fresh} className="grid content-start gap-2">
      {problem && <Notice tone="info" title={problem} />}
      {preview && !problem && <Numbers preview={preview} />}
      {preview ? (
        <pre
          {...scrolledByKeys}
          className="max-h-[46dvh] overflow-auto rounded-md border border-line bg-paper p-3 font-sans text-xs whitespace-pre-wrap"
        >
          {preview.letter}
        </pre>
      ) : (
        !problem && <LetterSkeleton />
      )}
    </section>
  );
}

/** Nothing is asked of the server before the form can be one decision. */
function isComplete({ action, request, values }: LetterPreviewProps): boolean {
  if (action === "approve") return true;
  const counted = sessionsOf(action, request, values) > 0 && values.minutes !== null;
  return (values.reasonCode !== null || !needsReason(action, request, values)) && counted;
}

function askedOf(props: LetterPreviewProps): Asked | null {
  const { action, request, values } = props;
  if (!isComplete(props) || !(action in outcomes)) return null;
  const { gated, text } = values;
  const outcome = outcomes[action as keyof typeof outcomes];
  const reasonCode = needsReason(action, request, values) ? values.reasonCode : null;
  const grants = outcome === "approve_in_part" || outcome === "overturn";
  const part = grants
    ? {
        sessions: sessionsOf(action, request, values),
        minutes: sentMinutes(request, values),
        lines: sentLines(values),
      }
    : {};
  return { requestId: request.id, outcome, ...part, gated, reasonCode, text, seenSeq: request.seenSeq };
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
