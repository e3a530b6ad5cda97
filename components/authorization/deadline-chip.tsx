import { RuleSource } from "@/components/explain/rule-source";
import { Chip, type ChipTone } from "@/components/ui/chip";
import { Popover } from "@/components/ui/popover";
import type { Urgency } from "@/server/domain/jurisdictions/format-due";
import { CountedDays } from "./counted-days";
import type { RequestView } from "./request-view";

type Deadline = NonNullable<RequestView["deadline"]>;

const tones: Record<Urgency, ChipTone> = { late: "late", today: "due", soon: "due", later: "plain" };

/** When the decision is due, absolute and relative; opens to the rule and each day counted or skipped. */
export function DeadlineChip({ deadline }: { deadline: Deadline }) {
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
        <CountedDays days={days} />
        <p className="text-ink-2">If it is missed: {ifMissed}</p>
        <RuleSource rule={rule} />
      </div>
    </Popover>
  );
}
