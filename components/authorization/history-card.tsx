import { Card } from "@/components/ui/card";

export type HistoryLine = {
  seq: number;
  /** "Asked for information" */
  what: string;
  /** "J. Marsh, adjustor" */
  who: string;
  /** "Mon 23 Nov, 2:03 PM CT" */
  when: string;
  text: string | null;
};

/** What happened to the request, newest first. */
export function HistoryCard({ lines }: { lines: readonly HistoryLine[] }) {
  return (
    <Card title="What happened">
      <ol className="grid gap-2">
        {lines.toReversed().map((line) => (
          <li key={line.seq}>
            <b>{line.what}</b> <span className="text-ink-2">{line.who}</span>
            <span className="block text-xs text-ink-3">{line.when}</span>
            {line.text && <p className="mt-0.5 whitespace-pre-line">{line.text}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
