import { Chip } from "@/components/ui/chip";
import type { DueLabel } from "@/server/domain/jurisdictions/format-due";

/** A deadline in two lines: how pressing in words, and the absolute time. */
export function DueCell({ due }: { due: DueLabel | null }) {
  if (!due) return <span className="text-ink-3">—</span>;
  // The column says "due" already.
  const day = due.due.replace(/^Due /, "").replace(/^today/, "Today");
  if (due.urgency === "late")
    return (
      <>
        <Chip tone="late">{due.left}</Chip>
        <span className="block text-xs whitespace-nowrap text-ink-2">{day}</span>
      </>
    );
  return (
    <>
      <span className="block whitespace-nowrap">
        {due.urgency === "later" ? day : <Chip tone="due">{day}</Chip>}
      </span>
      <span className="text-xs text-ink-2">{due.left}</span>
    </>
  );
}
