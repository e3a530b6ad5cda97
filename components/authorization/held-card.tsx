import { Notice } from "@/components/ui/notice";
import type { RequestView } from "./request-view";

type Gate = NonNullable<RequestView["gate"]>;

/** A week that waits for the payer's word: why, and until when. Nothing is denied by it. */
export function HeldCard({ gate: { weeks, dueText } }: { gate: Gate }) {
  const held = weeks.filter(({ state }) => state === "held");
  if (held.length === 0) return null;
  return (
    <Notice tone="warn" title={held.map(({ sentence }) => sentence).join(" ")} className="mx-4 mt-2.5">
      Nothing is denied. The payer releases the week, or proposes discharge
      {dueText && `, by ${dueText}`}.
    </Notice>
  );
}
