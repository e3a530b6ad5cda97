import { Card } from "@/components/ui/card";
import type { RequestView } from "./request-view";

/** What happened to the request, newest first. */
export function HistoryCard({ lines }: { lines: RequestView["history"] }) {
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
