import { Card } from "@/components/ui/card";
import { CopyNote } from "./copy-note";
import type { Panel } from "./types";

/** What a stranger must know to take the claim over, always current; its note pastes into any claims system. */
export function HandOverCard({ handOver: { paragraph, note } }: { handOver: Panel<"handOver"> }) {
  return (
    <Card title="Hand-over" actions={<CopyNote note={note} />}>
      <p className="max-w-[120ch]">{paragraph}</p>
    </Card>
  );
}
