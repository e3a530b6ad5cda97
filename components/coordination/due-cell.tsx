import { Chip } from "@/components/ui/chip";
import type { DueLabel } from "@/server/domain/jurisdictions/format-due";

/** A deadline in two lines: how pressing in words, and the absolute time. */
export function DueCell({ due }: { due: DueLabel | null }) {
  if (!due) return <span className="text-ink-3">—</span>;
  if (due.urgency === "late")
    return (
      <>
        <Chip tone="late">{due.left}</Chip>
        <span className="block text-xs whitespace-nowrap text-ink-2">{due.due.replace(/^Due /, "")}</span>
      </>
    );
  return (
    <>
      <span className="block whitespace-nowrap">
        {due.urgency === "later" ? due.due : <Chip tone="due">{due.due}</Chip>}
      </span>
      <span className="text-xs text-ink-2">{due.left}</span>
    </>
  );
}
