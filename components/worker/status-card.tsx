import { StackCard } from "@/components/ui/page-stack";
import type { MyProgram } from "./types";
import type { WorkerWords } from "./worker-words";

type StatusCardProps = { workStatus: MyProgram["workStatus"]; words: WorkerWords };

/** What the physician allows; the limits stand as the physician wrote them. */
export function StatusCard({ workStatus, words: { status, day, locale } }: StatusCardProps) {
  if (!workStatus) return <StackCard title={status.heading}>{status.none}</StackCard>;
  const { fromOn, untilOn, restrictions } = workStatus;
  return (
    <StackCard title={status.heading}>
      <p className="text-lg font-semibold">{status.labels[workStatus.status]}</p>
      <p>
        {status.from(day(fromOn))} {untilOn && status.until(day(untilOn))}
      </p>
      {restrictions && (
        <p className="whitespace-pre-line" lang={locale.startsWith("en") ? undefined : "en"}>
          {restrictions}
        </p>
      )}
    </StackCard>
  );
}
