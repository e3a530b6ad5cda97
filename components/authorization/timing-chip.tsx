import { RuleSource } from "@/components/explain/rule-source";
import { Chip } from "@/components/ui/chip";
import { Popover } from "@/components/ui/popover";
import { formatDay } from "@/server/domain/plain-date";
import { CountedDays } from "./counted-days";
import type { RequestView } from "./request-view";

type Timing = NonNullable<RequestView["timing"]>;

/** Whether it was decided in time; opens to the days counted and to the written notice. */
export function TimingChip({ timing }: { timing: Timing }) {
  const { inTime, decidedText, receivedText, sentence, days, ifMissed, rule, notice } = timing;
  return (
    <Popover
      label="How the deadline was counted"
      align="end"
      triggerClassName="rounded-full"
      trigger={
        <Chip tone={inTime ? "good" : "late"}>
          {inTime ? "Decided in time" : "Decided after its deadline"}
        </Chip>
      }
    >
      <div className="grid gap-2">
        <p className="font-semibold">{sentence}</p>
        <p className="text-ink-2">
          Received {receivedText}; decided {decidedText}
        </p>
        <CountedDays days={days} />
        {!inTime && <p className="text-ink-2">Missed: {ifMissed}</p>}
        {notice && (
          <>
            <p className="font-semibold">
              Written notice due {formatDay(notice.dueOn)}; sent with the decision, {decidedText}
            </p>
            <CountedDays days={notice.days} />
          </>
        )}
        <RuleSource rule={rule} />
      </div>
    </Popover>
  );
}
