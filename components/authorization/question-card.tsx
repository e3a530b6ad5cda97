import { Notice } from "@/components/ui/notice";
import type { RequestView } from "./request-view";

type Question = NonNullable<RequestView["question"]>;

/** The payer's open question, for whoever is to answer it and whoever waits. */
export function QuestionCard({ question: { text, askedOf, at, dueText } }: { question: Question }) {
  return (
    <Notice tone="warn" title={`The ${askedOf} is asked: ${text}`} className="mx-4 mt-2.5">
      Asked {at}
      {dueText && ` · answer due ${dueText}`}
    </Notice>
  );
}
