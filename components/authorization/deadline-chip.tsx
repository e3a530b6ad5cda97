import { Chip, type ChipTone } from "@/components/ui/chip";
import { Popover } from "@/components/ui/popover";
import type { DueLabel, Urgency } from "@/server/domain/jurisdictions/format-due";
import type { CountedDay } from "@/server/domain/jurisdictions/receipt";
import { formatDay } from "@/server/domain/plain-date";

export type DeadlineView = DueLabel & {
  /** "Due Tue 1 Dec, 5:00 PM CT: 3 working days from receipt … (citation)." */
  sentence: string;
  /** "Mon 23 Nov, 9:14 AM CT" */
  receivedText: string;
  days: readonly CountedDay[];
  ifMissed: string;
  rule: { name: string; citation: string; status: string };
  /** Since when it stands still for an answer; null while it runs. */
  stoppedText: string | null;
};

const tones: Record<Urgency, ChipTone> = { late: "late", today: "due", soon: "due", later: "plain" };

/** When the decision is due, absolute and relative; opens to the rule and each day counted or skipped. */
export function DeadlineChip({ deadline }: { deadline: DeadlineView }) {
  const { due, left, urgency, sentence, receivedText, days, ifMissed, rule, stoppedText } = deadline;
  return (
    <Popover
      label="How the deadline is counted"
      align="end"
      triggerClassName="rounded-full"
      trigger={
        <Chip tone={tones[urgency]}>
          {due} · {left}
        </Chip>
      }
    >
      <div className="grid gap-2">
        <p className="font-semibold">{sentence}</p>
        {stoppedText && <p>{stoppedText}</p>}
        <p className="text-ink-2">Received {receivedText}</p>
        <ol className="grid gap-0.5">
          {days.map(({ day, counted, reason }) => (
            <li key={day} className="flex justify-between gap-4">
              <span className={counted ? "font-medium" : "text-ink-3"}>{formatDay(day)}</span>
              <span className={counted ? "" : "text-ink-3"}>{reason}</span>
            </li>
          ))}
        </ol>
        <p className="text-ink-2">If it is missed: {ifMissed}</p>
        <p className="border-t border-line-2 pt-2 text-xs text-ink-2">
          {rule.name} · {rule.citation} · {rule.status}
        </p>
      </div>
    </Popover>
  );
}
